/** Senders of this sitting: kept in the page's memory only, shown by the masks the platform gives them. */
import type { CounterOrderFragment } from '../../gql/graphql'
import type { Draft } from '../../app/placing/draft'

export interface RecentSender {
  /** What is shown: the platform's own mask. */
  label: string
  sender: NonNullable<Draft['sender']>
}

const KEPT = 6

export function withSender(known: readonly RecentSender[], order: CounterOrderFragment, draft: Draft): RecentSender[] {
  const { name, phone, city } = order.sender
  const label = `${name} · ${phone} · ${city}`
  const others = known.filter((one) => one.label !== label)
  return draft.sender ? [{ label, sender: draft.sender }, ...others].slice(0, KEPT) : [...known]
}
