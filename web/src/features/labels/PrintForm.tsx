import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { LabelsPrintDocument, type LabelFormat, type LabelItemFragment, type ShipmentsLabelsPrintInput } from '../../gql/graphql'
import { Answer, fieldsOf, KeyNote, KitForm, textOf, useSending, useVerb } from '../../kit/form'
import { printedBefore } from './numbers'

interface Values {
  format: LabelFormat
  reason?: string
}

const Field = fieldsOf<ShipmentsLabelsPrintInput>()
const formats = ['MM_100_BY_150', 'MM_100_BY_180', 'A6'] as const satisfies readonly LabelFormat[]
const REASON_MOST = 200

/** Which sheet, why once more, and the button that says how many. */
export function PrintForm({ items, onAsked }: { items: readonly LabelItemFragment[]; onAsked: (jobId: string) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const again = printedBefore(items)
  const sending = useSending<Values, { id: string }>(form, {
    send: ({ format, reason }, idempotencyKey) => {
      const input = { ids: items.map((item) => item.id), format, reason: textOf(reason), idempotencyKey }
      return send(LabelsPrintDocument, 'shipmentsLabelsPrint', { input })
    },
    onDone: (job) => onAsked(job.id),
  })
  const verb = useVerb(items.length > 0 ? t('labels.print', { count: items.length }) : t('labels.title'), sending.refusal)
  return (
    <KitForm form={form} name="labels" start={{ format: formats[0] }} onSend={sending.send}>
      <aside className="ph-panel" aria-label={t('labels.formatOf')}>
        <Field.Choice
          name="format"
          label={t('labels.formatOf')}
          choices={formats.map((value) => ({ value, label: t(`labels.format.${value}`) }))}
        />
        {again > 0 && (
          <Field.Text name="reason" label={t('labels.reason')} hint={t('labels.reasonHint', { count: again })} least={2} most={REASON_MOST} />
        )}
        <Answer sending={sending} />
        <Button type="primary" size="large" block htmlType="submit" loading={sending.busy} disabled={items.length === 0}>
          {verb}
        </Button>
        <KeyNote idempotencyKey={sending.idempotencyKey} />
      </aside>
    </KitForm>
  )
}
