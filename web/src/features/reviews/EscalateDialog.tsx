import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { Ending, KitForm, TextField } from '../../kit/form'
import { Layer } from '../../kit/Layer'

interface Props {
  count: number
  onNote: (note: string) => unknown
  onClose: () => void
}

const LONGEST_NOTE = 200

/** Whoever decides next has to know why it was handed up. */
export function EscalateDialog({ count, onNote, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ note: string }>()
  return (
    <Layer open title={t('reviews.escalateTitle', { count })} footer={null} onCancel={onClose} mask={{ closable: false }} width={440} className="ph-dialog">
      <p>{t('reviews.escalateText')}</p>
      <KitForm<{ note: string }> form={form} name="escalate" onSend={({ note }) => onNote(note)}>
        <TextField<{ note: string }> name="note" label={t('reviews.note')} most={LONGEST_NOTE} least={2} rows={2} autoFocus />
        <Ending verb={t('reviewDecision.ESCALATE')} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
