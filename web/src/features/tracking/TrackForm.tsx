import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldsOf, KitForm } from '../../kit/form'
import { Panel } from '../../kit/basics'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { plainItemNumber, type Answer, type Question } from './useTracking'

const Field = fieldsOf<Question>()
const DIGITS = /^\d{4}$/

interface Props {
  number: string
  answer: Answer
  busy: boolean
  onSend: (question: Question) => void
}

export function TrackForm({ number, answer, busy, onSend }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Question>()
  const send = ({ number: typed, phoneSuffix }: Question) => {
    const digits = phoneSuffix.normalize('NFKC').trim()
    if (!DIGITS.test(digits)) {
      form.setFields([{ name: 'phoneSuffix', errors: [t('track.suffixDigits')] }])
      return
    }
    onSend({ number: plainItemNumber(typed), phoneSuffix: digits })
  }
  return (
    <Panel>
      <KitForm form={form} name="track" start={{ number }} onSend={send}>
        <div className="ph-track-fields">
          <Field.Text name="number" label={t('track.number')} hint={t('track.numberHint')} most={40} autoFocus={!number} />
          <Field.Text
            name="phoneSuffix"
            label={t('track.suffix')}
            hint={t('track.suffixHint')}
            inputMode="numeric"
            most={4}
            autoFocus={Boolean(number)}
          />
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('track.submit')}
          </Button>
        </div>
        {!busy && <Outcome answer={answer} />}
        <p className="ph-quiet">{t('track.forget')}</p>
      </KitForm>
    </Panel>
  )
}

function Outcome({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  switch (answer.kind) {
    case 'missing':
      return <Note tone="failed">{t('track.notFound')}</Note>
    case 'limited':
      return <Note tone="failed">{t('track.tooMany', { minutes: answer.minutes })}</Note>
    case 'failed':
      return <ProblemNote problem={answer.problem} />
    default:
      return null
  }
}
