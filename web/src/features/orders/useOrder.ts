import { useEffect, useState } from 'react'
import { OrderDocument, OrderUpdatedDocument, type OrderDetailFieldsFragment } from '../../gql/graphql'
import { useQuery, useSubscription } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import type { Problem } from '../../kit/problems'

export type OrderDetailData = OrderDetailFieldsFragment

interface Loaded {
  order: OrderDetailData | undefined
  problem: Problem | undefined
  missing: boolean
  /** Somebody else changed the order while it was on screen. */
  updated: boolean
  again: () => void
}

/** One order, asked for once and then kept as new as the server's events make it. */
export function useOrder(number: string): Loaded {
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: OrderDocument,
    variables: { number },
    requestPolicy: 'cache-and-network',
  })
  const asked = data?.order ?? undefined
  const id = asked?.id
  const [{ data: event }] = useSubscription({
    query: OrderUpdatedDocument,
    variables: { id: id ?? '' },
    pause: !id,
  })
  const heard = event?.orderUpdated ?? undefined
  const order = heard && heard.id === id && asked && heard.version > asked.version ? heard : asked
  const updated = useChangedWhileSeen(order)
  return {
    order,
    problem: error && !asked ? problemOf(error) : undefined,
    missing: !fetching && !error && data !== undefined && !asked,
    updated,
    again: () => reexecute({ requestPolicy: 'network-only' }),
  }
}

const NOTICE_MS = 8000

/** True for a moment after a new version arrived that this person did not make by loading the page. */
function useChangedWhileSeen(order: OrderDetailData | undefined): boolean {
  const [seen, setSeen] = useState(order)
  const [updated, setUpdated] = useState(false)
  if (order && order !== seen) {
    setSeen(order)
    if (seen && seen.id === order.id && seen.version < order.version) {
      setUpdated(true)
    }
  }
  useEffect(() => {
    if (!updated) {
      return undefined
    }
    const timer = window.setTimeout(() => setUpdated(false), NOTICE_MS)
    return () => window.clearTimeout(timer)
  }, [updated])
  return updated
}
