import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { shiftDay, startOfDay } from '../../kit/format'
import { Answer, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { Note } from '../../kit/ProblemNote'
import { decideOne, type Entry } from './deciding'

interface Values {
  until: string
  note: string
}

interface Props {
  entry: Entry
  onDone: () => void
  onClose: () => void
}

const LONGEST_NOTE = 200

/** Leaves somebody their role until an earlier day. */
export function ModifyDialog({ entry, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sending = useSending<Values, object>(form, {
    send: ({ until, note }) => decideOne(entry, { decision: 'MODIFY', note, until: startOfDay(shiftDay(until, 1)) }),
    onDone,
  })
  return (
    <Layer open title={t('reviews.modifyTitle')} footer={null} onCancel={onClose} mask={{ closable: false }} width={440} className="ph-dialog">
      <p>{t('reviews.modifyText')}</p>
      <KitForm<Values> form={form} name="modify" onSend={sending.send}>
        <Answer sending={sending} />
        {sending.conflict !== undefined && <Note tone="failed">{t('problem.VERSION_CONFLICT')}</Note>}
        <Form.Item name="until" label={t('reviews.newUntil')} rules={[{ required: true, message: t('issue.REQUIRED') }]}>
          <input type="date" className="ph-select" />
        </Form.Item>
        <TextField<Values> name="note" label={t('reviews.note')} most={LONGEST_NOTE} least={2} rows={2} />
        <Ending verb={t('reviewDecision.MODIFY')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
