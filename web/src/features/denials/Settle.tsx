import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { DenialAcknowledgeDocument } from '../../gql/graphql'
import { Answer, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import type { DenialRow } from './columns'

const LONGEST_NOTE = 200

/** Says that somebody has looked at it, and what came of it. */
export function Settle({ row }: { row: DenialRow }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => setOpen(true)}>
        {t('denials.acknowledge')}
        <span className="ph-sr"> {row.permission}</span>
      </button>
      {open && <SettleDialog row={row} onClose={() => setOpen(false)} />}
    </>
  )
}

function SettleDialog({ row, onClose }: { row: DenialRow; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ note: string }>()
  const sending = useSending(form, {
    send: ({ note }: { note: string }) =>
      send(DenialAcknowledgeDocument, 'denialAcknowledge', { input: { id: row.id, expectedVersion: row.version, note } }),
    onDone: () => {
      toast(t('denials.acknowledged'))
      onClose()
    },
  })
  return (
    <Layer open title={t('denials.question')} footer={null} onCancel={onClose} mask={{ closable: false }} width={440} className="ph-dialog">
      <p>{t('denials.questionText')}</p>
      <KitForm form={form} name="settle" onSend={sending.send}>
        <Answer sending={sending} />
        {sending.conflict !== undefined && <Note tone="failed">{t('problem.VERSION_CONFLICT')}</Note>}
        <TextField<{ note: string }> name="note" label={t('denials.note')} hint={t('denials.noteHint')} most={LONGEST_NOTE} rows={2} autoFocus />
        <Ending verb={t('denials.acknowledge')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
