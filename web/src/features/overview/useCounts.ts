import { useEffect, useEffectEvent } from 'react'
import { OverviewDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import type { Problem } from '../../kit/problems'
import type { Counts } from './figures'

const AGAIN_MS = 30_000

export interface Counting {
  counts: Counts | undefined
  problem: Problem | undefined
  busy: boolean
  again: () => void
}

/** Counts anew every half minute while somebody looks; the last counts stay until the next arrive. */
export function useCounts(days: number): Counting {
  const [{ data, error, fetching }, ask] = useQuery({
    query: OverviewDocument,
    variables: { days },
    requestPolicy: 'cache-and-network',
  })
  const again = () => ask({ requestPolicy: 'network-only' })
  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') {
      again()
    }
  })
  useEffect(() => {
    const timer = window.setInterval(tick, AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [])
  const counts = useLast(data?.orderStatistics)
  return { counts, problem: error && problemOf(error), busy: fetching, again }
}
