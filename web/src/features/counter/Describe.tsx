import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { LeaveGuard } from '../../app/form/LeaveGuard'
import { ask, send } from '../../app/form/send'
import { ContentsFields } from '../../app/placing/ContentsFields'
import { isAbroad, isLetter, nameInForm, placeInputOf, quoteOf, type Draft } from '../../app/placing/draft'
import { ScreeningNote } from '../../app/placing/Screening'
import { ServiceFields } from '../../app/placing/ServiceFields'
import { useScreening } from '../../app/placing/useScreening'
import { countriesAbroad } from '../../app/quote/countries'
import { Quote } from '../../app/quote/Quote'
import { CounterPlaceDocument, PlacingQuoteDocument, type CounterOrderFragment } from '../../gql/graphql'
import { AddressFields, Answer, KeyNote, KitForm, usePreview, usePreviewIssues, useSending, useVerb, type Outcome } from '../../kit/form'
import { Panel } from '../../kit/basics'
import { ProblemNote } from '../../kit/ProblemNote'
import { enterMoves } from './enterMoves'
import { ProductKeys } from './ProductKeys'
import type { RecentSender } from './recent'
import { RecentSenders } from './RecentSenders'

const start: Draft = { product: 'LETTER', registered: true, returnReceipt: false, contents: [{ quantity: '1' }] }

interface Props {
  senders: readonly RecentSender[]
  onPlaced: (order: CounterOrderFragment, draft: Draft) => void
}

/** The item, its sender and its addressee; beside them the price, as the platform reckons it. */
export function Describe({ senders, onPlaced }: Props) {
  const { t, i18n } = useTranslation()
  const [form] = Form.useForm<Draft>()
  const [draft, setDraft] = useState<Draft>(start)
  const [dirty, setDirty] = useState(false)
  const { product } = draft
  const quoting = usePreview(quoteOf(draft), (input) => ask(PlacingQuoteDocument, 'orderQuote', { input }))
  const screening = useScreening(draft)
  usePreviewIssues(form, quoting.issues, nameInForm)
  const sending = useSending<Draft, CounterOrderFragment>(form, {
    send: async (values, key) => placed(await send(CounterPlaceDocument, 'orderPlace', { input: placeInputOf(values, key) })),
    onDone: (order) => {
      setDirty(false)
      onPlaced(order, draft)
    },
  })
  const edited = (values: Draft) => {
    setDirty(true)
    setDraft(values)
  }
  const choose = (recent: RecentSender) => {
    form.setFieldsValue({ sender: recent.sender })
    edited(form.getFieldsValue(true) as Draft)
    document.getElementById('counter_addressee_name')?.focus()
  }
  const verb = useVerb(t('counter.place'), sending.refusal)
  return (
    <KitForm form={form} name="counter" start={start} onEdit={edited} onSend={sending.send}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- It only passes Enter on from field to field. */}
      <div className="ph-counter" onKeyDown={enterMoves}>
        <div className="ph-stack">
          <Panel title={t('counter.item')} group>
            <Form.Item name="product" noStyle>
              <ProductKeys onChosen={() => document.getElementById('counter_weightGrams')?.focus()} />
            </Form.Item>
            <ServiceFields product={product} />
          </Panel>
          <div className="ph-pair">
            <Panel title={t('counter.sender')} group>
              <RecentSenders senders={senders} onChoose={choose} />
              <AddressFields party="sender" loadDivisions={loadDivisions} />
            </Panel>
            <Panel title={t('counter.addressee')} group>
              <AddressFields
                party="addressee"
                loadDivisions={loadDivisions}
                countries={isAbroad(product) ? countriesAbroad(i18n.language) : undefined}
              />
            </Panel>
          </div>
          {!isLetter(product) && (
            <Panel title={t('counter.contents')} group>
              <ContentsFields product={product} />
              <ScreeningNote found={screening} />
            </Panel>
          )}
        </div>
        <aside className="ph-panel ph-counter-side" aria-label={t('counter.price')}>
          <h2>{t('counter.price')}</h2>
          {quoting.result ? (
            <Quote quote={quoting.result} stale={quoting.stale} />
          ) : quoting.problem ? (
            <ProblemNote problem={quoting.problem} />
          ) : (
            <p className="ph-quiet">{t('counter.priceWait')}</p>
          )}
          <Answer sending={sending} counts />
          <Button type="primary" size="large" block htmlType="submit" loading={sending.busy}>
            {verb}
          </Button>
          <KeyNote idempotencyKey={sending.idempotencyKey} />
        </aside>
      </div>
      <LeaveGuard dirty={dirty} />
    </KitForm>
  )
}

type Placed = { __typename: 'OrderPreview' } | ({ __typename: 'Order' } & CounterOrderFragment)

/** A preview was not asked for, so that it is none of the answers. */
function placed(outcome: Outcome<Placed>): Outcome<CounterOrderFragment> {
  if (outcome.kind !== 'done') {
    return outcome
  }
  const { done } = outcome
  return done.__typename === 'Order' ? { ...outcome, done } : { kind: 'refused', problem: { code: 'UNKNOWN' }, reasons: [] }
}
