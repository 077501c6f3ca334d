import { Link, useBlocker, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderPath, paths } from '../../app/paths'
import { submitOnEnter } from '../../app/shortcuts'
import { OrderPlaceDocument } from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { dateTime } from '../../kit/format'
import { Page } from '../../kit/Page'
import { issueSentence, type Issue, type Problem } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { PartyFields, ServiceFields } from './PlaceFields'
import { fieldOf, placeInput, quoteInput, startValues, type Draft, type FieldName, type PlaceValues } from './placing'
import './place.css'
import { Receipt } from './Receipt'
import { useQuote } from './useQuote'

const Question = lazy(() => import('../../kit/Question'))

type FormInstance = ReturnType<typeof Form.useForm<PlaceValues>>[0]

/** The form on the left, what it will cost on the right, both as the server sees them. */
export default function PlaceOrder() {
  const { t } = useTranslation()
  const [form] = Form.useForm<PlaceValues>()
  const [draft, setDraft] = useState<Draft>(startValues)
  const [dirty, setDirty] = useState(false)
  const quoting = useQuote(quoteInput(draft))
  const guard = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true })
  const placing = usePlacing(form)
  useQuoteIssues(form, quoting.issues)

  return (
    <Page title={t('place.title')}>
      <Form
        form={form}
        name="order"
        layout="vertical"
        initialValues={startValues}
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_, all) => {
          setDirty(true)
          setDraft(all)
        }}
        onFinish={(values) => void placing.send(values)}
        onKeyDown={(event) => submitOnEnter(event, form.submit)}
      >
        <div className="ph-form">
          <div className="ph-stack">
            <ServiceFields />
            <div className="ph-pair">
              <PartyFields party="sender" />
              <PartyFields party="addressee" />
            </div>
          </div>
          <Receipt
            quoting={quoting}
            busy={placing.busy}
            idempotencyKey={placing.idempotencyKey}
            submit={t(placing.refusal?.code === 'NETWORK' ? 'place.retry' : 'place.submit')}
          >
            <Refusal placing={placing} />
          </Receipt>
        </div>
      </Form>
      <Suspense>
        {guard.status === 'blocked' && (
          <Question
            title={t('place.leaveTitle')}
            verb={t('place.leave')}
            keep={t('place.stay')}
            onVerb={guard.proceed}
            onKeep={guard.reset}
          >
            <p>{t('place.leaveText')}</p>
          </Question>
        )}
      </Suspense>
    </Page>
  )
}

interface Placing {
  busy: boolean
  idempotencyKey: string
  refusal: Problem | undefined
  /** Issues about something the form does not show. */
  elsewhere: readonly Issue[]
  issueCount: number
  send: (values: PlaceValues) => Promise<void>
  renewKey: () => void
}

/** One key per order: it is made when the form opens, and every retry of the same form sends it again. */
function usePlacing(form: FormInstance): Placing {
  const { t } = useTranslation()
  const go = useNavigate()
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID())
  const [refusal, setRefusal] = useState<Problem>()
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [{ fetching }, place] = useMutation(OrderPlaceDocument)

  const send = async (values: PlaceValues) => {
    if (fetching) {
      return
    }
    setRefusal(undefined)
    setIssues([])
    const { data, error, extensions } = await place({ input: placeInput(values, idempotencyKey) })
    const outcome = data?.orderPlace
    if (!outcome) {
      setRefusal(error ? problemOf(error) : { code: 'UNKNOWN' })
      return
    }
    if (outcome.__typename === 'InvalidInput') {
      setIssues(outcome.issues)
      showIssues(form, outcome.issues)
      return
    }
    if (outcome.__typename !== 'Order') {
      setRefusal({ code: outcome.code })
      return
    }
    const { number, placedAt } = outcome
    if (extensions?.['idempotentReplay']) {
      toast(t('place.alreadyDone', { number, at: dateTime(placedAt) }), 'moving')
    } else {
      toast(t('place.done', { number }))
    }
    await go({ to: orderPath(number), ignoreBlocker: true })
  }

  const renewKey = () => {
    setKey(crypto.randomUUID())
    setRefusal(undefined)
    form.submit()
  }
  const elsewhere = issues.filter((issue) => !fieldOf(issue))
  return { busy: fetching, idempotencyKey, refusal, elsewhere, issueCount: issues.length, send, renewKey }
}

function showIssues(form: FormInstance, issues: readonly Issue[]): void {
  const byField = new Map<string, { name: FieldName; errors: string[] }>()
  for (const issue of issues) {
    const name = fieldOf(issue)
    if (name) {
      const key = String(name)
      const errors = byField.get(key)?.errors ?? []
      byField.set(key, { name, errors: [...errors, issueSentence(issue)] })
    }
  }
  const fields = [...byField.values()]
  form.setFields(fields)
  const [first] = fields
  if (first) {
    form.scrollToField(first.name, { focus: true })
  }
}

/** What the pricing already knows to be wrong shows at once, and goes when the next answer no longer says it. */
function useQuoteIssues(form: FormInstance, issues: readonly Issue[]): void {
  const shown = useRef<FieldName[]>([])
  useEffect(() => {
    const next: FieldName[] = []
    for (const name of shown.current) {
      form.setFields([{ name, errors: [] }])
    }
    for (const issue of issues) {
      const name = fieldOf(issue)
      if (name) {
        next.push(name)
        form.setFields([{ name, errors: [issueSentence(issue)] }])
      }
    }
    shown.current = next
  }, [form, issues])
}

/** What is wrong with the form as a whole stands above the button, with what to do next. */
function Refusal({ placing }: { placing: Placing }) {
  const { t } = useTranslation()
  const { refusal, elsewhere, issueCount } = placing
  if (refusal?.code === 'IDEMPOTENCY_KEY_REUSED') {
    return (
      <Note tone="failed">
        <p>{t('place.keyReused')}</p>
        <p>
          <Link to={paths.orders}>{t('place.toOrders')}</Link>
        </p>
        <button type="button" className="ph-btn" onClick={placing.renewKey}>
          {t('place.newKey')}
        </button>
      </Note>
    )
  }
  if (refusal) {
    return <ProblemNote problem={refusal} />
  }
  if (issueCount > 0) {
    return (
      <Note tone="failed">
        {t('place.summary', { count: issueCount })}
        {elsewhere.map((issue) => (
          <p key={issue.path.join('.') + issue.code}>{issueSentence(issue)}</p>
        ))}
      </Note>
    )
  }
  return null
}
