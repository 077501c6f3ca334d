import { useBlocker } from '@tanstack/react-router'
import { Form } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { submitOnEnter } from '../../app/shortcuts'
import { Page } from '../../kit/Page'
import { PartyFields, ServiceFields } from './PlaceFields'
import { quoteInput, startValues, type Draft, type PlaceValues } from './placing'
import './place.css'
import { Receipt } from './Receipt'
import { Refusal } from './Refusal'
import { usePlacing, useQuoteIssues } from './usePlacing'
import { useQuote } from './useQuote'

const Question = lazy(() => import('../../kit/Question'))

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
