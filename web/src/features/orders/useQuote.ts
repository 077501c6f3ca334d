import { useEffect, useState } from 'react'
import { OrderQuoteDocument, type OrderQuoteInput, type OrderQuoteQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import type { Issue } from '../../kit/problems'

const PAUSE_MS = 250

type Answer = NonNullable<OrderQuoteQuery['orderQuote']>
export type Quote = Extract<Answer, { __typename?: 'OrderQuote' }>

export interface Quoting {
  quote: Quote | undefined
  issues: readonly Issue[]
  stale: boolean
  failed: boolean
}

const NO_ISSUES: readonly Issue[] = []

/** The value as it was when it last rested. */
function useRested(value: OrderQuoteInput | undefined): OrderQuoteInput | undefined {
  const [rested, setRested] = useState(value)
  const key = value ? JSON.stringify(value) : ''
  useEffect(() => {
    const next = key ? (JSON.parse(key) as OrderQuoteInput) : undefined
    const timer = window.setTimeout(() => setRested(next), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [key])
  return rested
}

/** Prices while the person types. The last quote stays until the next one arrives. */
export function useQuote(input: OrderQuoteInput | undefined): Quoting {
  const rested = useRested(input)
  const [{ data, error, fetching }] = useQuery({
    query: OrderQuoteDocument,
    variables: { input: rested as OrderQuoteInput },
    pause: !rested,
    requestPolicy: 'network-only',
  })
  const answer = rested ? data?.orderQuote : undefined
  const quote = useLast(answer?.__typename === 'OrderQuote' ? answer : undefined)
  return {
    quote: rested ? quote : undefined,
    issues: answer?.__typename === 'InvalidInput' && !fetching ? answer.issues : NO_ISSUES,
    stale: fetching || JSON.stringify(input) !== JSON.stringify(rested),
    failed: error !== undefined && !fetching,
  }
}
