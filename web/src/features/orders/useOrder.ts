import {
  OrderDocument,
  OrderItemUpdatedDocument,
  OrderUpdatedDocument,
  type OrderDetailFieldsFragment,
  type OrderPageFieldsFragment,
} from '../../gql/graphql'
import { newer, useLive } from '../../app/detail/useLive'
import { useQuery, useSubscription } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import type { Problem } from '../../kit/problems'

export type OrderData = OrderPageFieldsFragment

interface Loaded {
  order: OrderData | undefined
  problem: Problem | undefined
  missing: boolean
  /** Somebody else changed the order while it was on screen. */
  changed: boolean
  dismiss: () => void
  again: () => void
}

/** One order with its item, asked for once and then kept as new as the server's events make it. */
export function useOrder(number: string): Loaded {
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: OrderDocument,
    variables: { number },
    requestPolicy: 'cache-and-network',
  })
  const asked = data?.order ?? undefined
  const id = asked?.id
  const itemId = asked?.shipment?.id
  const [{ data: event }] = useSubscription({ query: OrderUpdatedDocument, variables: { id: id ?? '' }, pause: !id })
  const [{ data: itemEvent }] = useSubscription({
    query: OrderItemUpdatedDocument,
    variables: { id: itemId ?? '' },
    pause: !itemId,
  })
  const own = newer<OrderDetailFieldsFragment>(asked, event?.orderUpdated ?? undefined)
  const item = newer(asked?.shipment ?? undefined, itemEvent?.shipmentUpdated ?? undefined)
  const order = asked && own ? { ...asked, ...own, shipment: item ?? null } : undefined
  const { changed, dismiss } = useLive(order)
  return {
    order,
    problem: error && !asked ? problemOf(error) : undefined,
    missing: !fetching && !error && data !== undefined && !asked,
    changed,
    dismiss,
    again: () => reexecute({ requestPolicy: 'network-only' }),
  }
}
