import type { FormInstance } from 'antd'
import { useState } from 'react'
import { send } from '../../app/form/send'
import {
  CounterAcceptDocument,
  CounterItemDocument,
  CounterPayDocument,
  type CounterItemFragment,
  type CounterMethod,
  type CounterOrderFragment,
} from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { gramsOf, textOf, useSending, type Outcome } from '../../kit/form'

export interface SettleValues {
  method: CounterMethod
  received?: string
  voucher?: string
  weightGrams: string
  identityChecked?: boolean
  contentsInspected?: boolean
}

type Accepted = Outcome<CounterItemFragment>

/** Takes the money, then the item. What is done already is not done again when the rest is tried once more. */
export function useSettling(form: FormInstance<SettleValues>, first: CounterOrderFragment, onAccepted: (order: CounterOrderFragment, item: CounterItemFragment) => void) {
  const [order, setOrder] = useState(first)

  const settle = async (values: SettleValues, idempotencyKey: string): Promise<Accepted> => {
    let current = order
    if (current.status === 'PENDING_PAYMENT') {
      const paid = await send(CounterPayDocument, 'orderPay', { input: payInputOf(current, values, idempotencyKey) })
      if (paid.kind !== 'done') {
        return paid
      }
      current = paid.done
      setOrder(current)
    }
    return accept(current, values)
  }
  const sending = useSending<SettleValues, CounterItemFragment>(form, {
    send: settle,
    onDone: (item) => onAccepted(order, item),
  })
  return { order, sending }
}

function payInputOf(order: CounterOrderFragment, values: SettleValues, idempotencyKey: string) {
  const { id, version, outstanding } = order
  const voucher = values.method === 'CASH' ? undefined : textOf(values.voucher)
  return { id, expectedVersion: version, idempotencyKey, amount: outstanding.amount, method: values.method, voucher }
}

/** An acceptance whose answer was lost is found done when it is tried again. */
async function accept(order: CounterOrderFragment, values: SettleValues): Promise<Accepted> {
  const item = await present(order)
  if (!item) {
    return { kind: 'refused', problem: { code: 'NETWORK' }, reasons: [] }
  }
  if (item.status !== 'CREATED') {
    return { kind: 'done', done: item, replayed: true }
  }
  const input = {
    id: item.id,
    expectedVersion: item.version,
    weightGrams: gramsOf(values.weightGrams) ?? 0,
    identityChecked: values.identityChecked ?? false,
    contentsInspected: values.contentsInspected ?? false,
  }
  return send(CounterAcceptDocument, 'shipmentAccept', { input })
}

async function present(order: CounterOrderFragment): Promise<CounterItemFragment | undefined> {
  const asked = client.query(persisted(CounterItemDocument), { reference: order.number }, { requestPolicy: 'network-only' })
  const { data } = await asked.toPromise()
  return data?.shipment ?? undefined
}
