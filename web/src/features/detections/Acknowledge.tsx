import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { DetectionAcknowledgeDocument } from '../../gql/graphql'
import { Answer, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import type { DetectionRow } from './columns'
import { Layer } from '../../kit/Layer'

const LONGEST_NOTE = 200

/** Says that somebody has looked at it, and what came of it. */
export function Acknowledge({ row }: { row: DetectionRow }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => setOpen(true)}>
        {t('detections.acknowledge')}
        <span className="ph-sr"> {t(`detectionKind.${row.kind}`)}</span>
      </button>
      {open && <AcknowledgeDialog row={row} onClose={() => setOpen(false)} />}
    </>
  )
}

function AcknowledgeDialog({ row, onClose }: { row: DetectionRow; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ note: string }>()
  const sending = useSending(form, {
    send: ({ note }: { note: string }) =>
      send(DetectionAcknowledgeDocument, 'detectionAcknowledge', { input: { id: row.id, expectedVersion: row.version, note } }),
    onDone: () => {
      toast(t('detections.acknowledged'))
      onClose()
    },
  })
  return (
    <Layer open title={t('detections.question')} footer={null} onCancel={onClose} mask={{ closable: false }} width={440} className="ph-dialog">
      <p>{t(`detectionText.${row.kind}`)}</p>
      <KitForm form={form} name="acknowledge" onSend={sending.send}>
        <Answer sending={sending} />
        {sending.conflict !== undefined && <Note tone="failed">{t('problem.VERSION_CONFLICT')}</Note>}
        <TextField<{ note: string }> name="note" label={t('detections.note')} hint={t('detections.noteHint')} most={LONGEST_NOTE} rows={2} autoFocus />
        <Ending verb={t('detections.acknowledge')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
