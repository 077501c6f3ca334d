/** How the states and services of an order look and are called, on every page that shows one. */
import i18n from 'i18next'
import type { CounterMethod, OrderProduct, OrderStatus } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const tones: Partial<Record<string, Tone>> & Record<OrderStatus, Tone> = {
  DRAFT: 'neutral',
  PENDING_PAYMENT: 'waiting',
  CONFIRMED: 'neutral',
  ACCEPTED: 'moving',
  IN_TRANSIT: 'moving',
  DELIVERED: 'done',
  COMPLETED: 'done',
  MODIFYING: 'moving',
  ON_HOLD: 'held',
  RETURNING: 'waiting',
  RETURNED: 'neutral',
  EXCEPTION: 'failed',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
  CLOSED: 'neutral',
}

/** A state this version does not know is neutral and called by its key. */
export function statusTone(status: string): Tone {
  return tones[status] ?? 'neutral'
}

export function statusWord(status: string): string {
  const key = `orderStatus.${status as OrderStatus}` as const
  return isWord(key) ? i18n.t(key) : status
}

export function productWord(product: OrderProduct): string {
  const key = `product.${product}` as const
  return isWord(key) ? i18n.t(key) : product
}

/** Words inside rows are read without a subscription each; the list that holds them follows the language. */
export function StatusBadge({ status }: { status: string }) {
  return <Badge tone={statusTone(status)}>{statusWord(status)}</Badge>
}

/** How a customer pays at the counter, in the order people ask for it. */
export const counterMethods = ['CASH', 'QR_CODE', 'BANK_CARD'] as const satisfies readonly CounterMethod[]
