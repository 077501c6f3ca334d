import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { shipmentWord } from '../../app/words/shipments'
import type { CounterItemFragment, CounterOrderFragment } from '../../gql/graphql'
import { amountOf, Answer, fieldsOf, KeyNote, KitForm, useVerb } from '../../kit/form'
import { Amount, Facts, Han, ItemNumber, Panel } from '../../kit/basics'
import { money } from '../../kit/format'
import { Note } from '../../kit/ProblemNote'
import { changeDue } from './cash'
import { enterMoves } from './enterMoves'
import { MethodKeys } from './MethodKeys'
import { useSettling, type SettleValues } from './useSettling'

const Field = fieldsOf<Record<keyof SettleValues, string>>()

interface Props {
  first: CounterOrderFragment
  onAccepted: (order: CounterOrderFragment, item: CounterItemFragment) => void
  /** The customer has gone, or pays later: the order waits. */
  onLater: () => void
}

/** Money and item change hands together: one form, one key, and what the law wants looked at before. */
export function Settle({ first, onAccepted, onLater }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<SettleValues>()
  const { order, sending } = useSettling(form, first, onAccepted)
  const method = Form.useWatch('method', form)
  const received = Form.useWatch('received', form)
  const item = order.shipment
  const due = order.outstanding
  const owed = order.status === 'PENDING_PAYMENT'
  const change = owed && method === 'CASH' ? changeDue(amountOf(received) ?? '', due.amount) : undefined
  const verb = useVerb(owed ? t('counter.settle', { amount: money(due) }) : t('counter.accept'), sending.refusal)
  const start = { method: 'CASH' as const, weightGrams: String(item?.weightGrams ?? '') }
  return (
    <KitForm form={form} name="settle" start={start} onSend={sending.send}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- It only passes Enter on from field to field. */}
      <div className="ph-counter" onKeyDown={enterMoves}>
        <div className="ph-stack">
          {owed ? (
            <Panel title={t('counter.payment')} group>
              <Form.Item name="method" noStyle>
                <MethodKeys />
              </Form.Item>
              {method === 'CASH' ? (
                <div className="ph-two">
                  <Field.Number name="received" kind="amount" optional label={t('counter.received')} />
                  <p className="ph-change-due" role="status">
                    {change && (
                      <>
                        {t('counter.change')} <strong>{money({ ...due, amount: change })}</strong>
                      </>
                    )}
                  </p>
                </div>
              ) : (
                <Field.Text name="voucher" optional label={t('counter.voucher')} hint={t('counter.voucherHint')} most={60} />
              )}
            </Panel>
          ) : (
            <Note tone="moving">{t('counter.paid', { amount: money(order.postage) })}</Note>
          )}
          <Panel title={t('counter.acceptance')} group>
            <div className="ph-two">
              <Field.Number
                name="weightGrams"
                kind="grams"
                label={t('counter.measured')}
                hint={item && t('counter.covered', { weight: item.paidGrams })}
              />
            </div>
            {item?.needsIdentity && <Field.Check name="identityChecked" label={t('counter.identity')} hint={t('counter.identityHint')} />}
            {item?.needsInspection && (
              <Field.Check name="contentsInspected" label={t('counter.inspected')} hint={t('counter.inspectedHint')} />
            )}
          </Panel>
        </div>
        <aside className="ph-panel ph-counter-side" aria-label={t('counter.due')}>
          <h2>{t('counter.due')}</h2>
          <p className="ph-due">
            <Amount value={owed ? due : order.postage} />
          </p>
          <Facts
            items={[
              { label: t('counter.order'), value: order.number },
              { label: t('counter.number'), value: order.itemNumber ? <ItemNumber value={order.itemNumber} /> : t('counter.ordinary') },
              { label: t('counter.sender'), value: <Han>{order.sender.name}</Han> },
              { label: t('counter.addressee'), value: <Han>{`${order.addressee.name} · ${order.addressee.city}`}</Han> },
            ]}
          />
          {sending.conflict !== undefined && <Note tone="failed">{t('counter.changed')}</Note>}
          <Answer sending={sending} wordOf={shipmentWord} counts />
          <Button type="primary" size="large" block htmlType="submit" loading={sending.busy}>
            {verb}
          </Button>
          <KeyNote idempotencyKey={sending.idempotencyKey} />
          <button type="button" className="ph-linkbtn" onClick={onLater}>
            {t('counter.later')}
          </button>
        </aside>
      </div>
    </KitForm>
  )
}
