import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { TrackDocument, type TrackQuery } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import type { Problem } from '../../kit/problems'

export type Tracked = NonNullable<TrackQuery['track']>

export type Answer =
  | { kind: 'none' }
  | { kind: 'found'; item: Tracked }
  | { kind: 'missing' }
  | { kind: 'limited'; minutes: number }
  | { kind: 'failed'; problem: Problem }

export interface Question {
  number: string
  phoneSuffix: string
}

const AGAIN_MS = 60_000
const SECONDS_IN_MINUTE = 60

/** Numbers are written in blocks; they are looked for without blanks and in capitals. */
export function plainItemNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

async function asked(question: Question): Promise<Answer> {
  const query = client.query(persisted(TrackDocument), question, { requestPolicy: 'network-only' })
  const { data, error } = await query.toPromise()
  if (data?.track) {
    return { kind: 'found', item: data.track }
  }
  if (!error) {
    return { kind: 'missing' }
  }
  const problem = problemOf(error)
  const seconds = Number(problem.params?.['retryAfterSeconds'])
  if (problem.code === 'RATE_LIMITED' && seconds > 0) {
    return { kind: 'limited', minutes: Math.ceil(seconds / SECONDS_IN_MINUTE) }
  }
  return { kind: 'failed', problem }
}

/** Asks once, and while an item is shown again every minute somebody looks. The digits live here and nowhere else. */
export function useTracking() {
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' })
  const [busy, setBusy] = useState(false)
  const question = useRef<Question>(undefined)

  const ask = async (next: Question): Promise<Answer> => {
    question.current = next
    setBusy(true)
    const found = await asked(next)
    setBusy(false)
    question.current = found.kind === 'found' ? next : undefined
    setAnswer(found)
    return found
  }
  const forget = () => {
    question.current = undefined
    setAnswer({ kind: 'none' })
  }
  const refresh = useEffectEvent(async () => {
    const last = question.current
    if (last && document.visibilityState === 'visible') {
      const found = await asked(last)
      if (found.kind === 'found' && question.current === last) {
        setAnswer(found)
      }
    }
  })
  useEffect(() => {
    const timer = window.setInterval(() => void refresh(), AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [])
  return { answer, busy, ask, forget }
}
