import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer, Ending, KitForm, TextField, useSending, type Outcome } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { Note } from '../../kit/ProblemNote'

interface Values {
  reason: string
}

interface Props<Done> {
  title: string
  text: ReactNode
  /** The button repeats the verb of the question. */
  verb: string
  danger?: boolean
  label: string
  send: (reason: string, idempotencyKey: string) => Promise<Outcome<Done>>
  onDone: (done: Done) => unknown
  onClose: () => void
}

const LONGEST = 200

/** A deed that wants nothing but a reason. */
export function ReasonDialog<Done>({ title, text, verb, danger, label, send, onDone, onClose }: Props<Done>) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sending = useSending<Values, Done>(form, { send: ({ reason }, key) => send(reason, key), onDone, onPending: onClose })
  return (
    <Layer open title={title} footer={null} onCancel={onClose} mask={{ closable: false }} width={460} className="ph-dialog">
      <p>{text}</p>
      <KitForm form={form} name="reason" onSend={sending.send}>
        <Answer sending={sending} />
        {sending.conflict !== undefined && <Note tone="failed">{t('problem.VERSION_CONFLICT')}</Note>}
        <TextField<Values> name="reason" label={label} hint={t('grant.reasonHint')} least={4} most={LONGEST} rows={2} autoFocus />
        <Ending verb={verb} busy={sending.busy} danger={danger} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
