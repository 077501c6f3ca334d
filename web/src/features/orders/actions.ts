/** What can be done with an order: each action's form, and the mutation that carries it out. */
import type { TFunction } from 'i18next'
import { action, type DeclaredAction } from '../../app/actions/declare'
import { counterMethods } from '../../app/words/orders'
import {
  OrderAbandonDocument,
  OrderCancelDocument,
  OrderCloseDocument,
  OrderCompleteDocument,
  OrderHoldDocument,
  OrderPayDocument,
  OrderRedirectDocument,
  OrderReleaseDocument,
} from '../../gql/graphql'
import { money } from '../../kit/format'
import { RedirectFee } from './RedirectFee'
import type { OrderData } from './useOrder'

const REASON_MOST = 200
const VOUCHER_MOST = 60

function reasonField(label: string, t: TFunction, hint = t('form.reasonHint')) {
  return { name: 'reason' as const, kind: 'long' as const, label, hint, least: 2, most: REASON_MOST }
}

function methods(t: TFunction) {
  return counterMethods.map((value) => ({ value, label: t(`counterMethod.${value}`) }))
}

export const orderActions: Record<string, DeclaredAction<OrderData>> = {
  orderPay: action(OrderPayDocument, 'orderPay', {
    icon: 'check',
    keyed: true,
    fields: (order, t) => [
      {
        name: 'amount',
        kind: 'amount',
        label: t('field.amount'),
        hint: t('form.typeAmount', { amount: money(order.outstanding) }),
        equal: order.outstanding.amount,
      },
      { name: 'method', kind: 'choice', label: t('field.method'), choices: methods(t) },
      { name: 'voucher', kind: 'text', label: t('field.voucher'), most: VOUCHER_MOST, optional: true, when: ({ method }) => method !== undefined && method !== 'CASH' },
    ],
    start: () => ({ method: 'CASH' }),
  }),
  orderRelease: action(OrderReleaseDocument, 'orderRelease', {
    icon: 'arrow',
    fields: (_, t) => [{ name: 'reason', kind: 'long', label: t('field.reason'), most: REASON_MOST, optional: true }],
  }),
  orderComplete: action(OrderCompleteDocument, 'orderComplete', { icon: 'check' }),
  orderAbandon: action(OrderAbandonDocument, 'orderAbandon', {
    icon: 'prev',
    fields: (_, t) => [{ name: 'reason', kind: 'long', label: t('field.reason'), most: REASON_MOST, least: 2 }],
  }),
  orderRedirect: action(OrderRedirectDocument, 'orderRedirect', {
    icon: 'arrow',
    Before: RedirectFee,
    fields: (_, t) => [
      { name: 'addressee', kind: 'party', label: t('field.addressee') },
      { name: 'method', kind: 'choice', label: t('field.feeMethod'), choices: methods(t) },
      reasonField(t('field.reason'), t),
    ],
    start: () => ({ method: 'CASH' }),
  }),
  orderClose: action(OrderCloseDocument, 'orderClose', {
    icon: 'check',
    fields: (_, t) => [reasonField(t('field.closeReason'), t)],
  }),
  orderHold: action(OrderHoldDocument, 'orderHold', {
    icon: 'pause',
    fields: (_, t) => [reasonField(t('field.reason'), t, t('form.staffHint'))],
  }),
  orderCancel: action(OrderCancelDocument, 'orderCancel', {
    icon: 'cross',
    danger: true,
    fields: (_, t) => [reasonField(t('field.cancelReason'), t)],
  }),
}

/** The green button: what an order waits for next. */
export const nextOrderSteps = ['orderPay', 'orderRelease', 'orderComplete', 'orderClose']
