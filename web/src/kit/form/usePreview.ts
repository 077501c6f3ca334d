import { useEffect, useEffectEvent, useState } from 'react'
import type { Issue, Problem } from '../problems'
import type { Outcome } from './outcome'

const PAUSE_MS = 250
const NOTHING: readonly Issue[] = []

export interface Preview<Result> {
  /** The last answer; it stays while the next one is on its way. */
  result: Result | undefined
  issues: readonly Issue[]
  problem: Problem | undefined
  /** What is shown belongs to an earlier input. */
  stale: boolean
}

interface Answered<Result> {
  key: string
  result?: Result | undefined
  issues: readonly Issue[]
  problem?: Problem | undefined
}

/**
 * Asks what a form would do, once its input has rested for a moment. `input` is undefined while too little is filled in.
 * A late answer to an earlier question is dropped.
 */
export function usePreview<Input, Result>(
  input: Input | undefined,
  ask: (input: Input) => Promise<Outcome<Result>>,
): Preview<Result> {
  const [answered, setAnswered] = useState<Answered<Result>>()
  const key = input === undefined ? '' : JSON.stringify(input)
  const answer = useEffectEvent(async (asked: string, isWanted: () => boolean) => {
    const outcome = await ask(JSON.parse(asked) as Input)
    if (isWanted()) {
      setAnswered((last) => read(asked, outcome, last))
    }
  })
  useEffect(() => {
    let wanted = true
    const timer = key && window.setTimeout(() => void answer(key, () => wanted), PAUSE_MS)
    return () => {
      wanted = false
      window.clearTimeout(timer || undefined)
    }
  }, [key])
  if (!key || !answered) {
    return { result: undefined, issues: NOTHING, problem: undefined, stale: key !== '' }
  }
  const { result, issues, problem } = answered
  return { result, issues, problem, stale: answered.key !== key }
}

function read<Result>(key: string, outcome: Outcome<Result>, last: Answered<Result> | undefined): Answered<Result> {
  if (outcome.kind === 'done') {
    return { key, result: outcome.done, issues: NOTHING }
  }
  if (outcome.kind === 'issues') {
    return { key, result: last?.result, issues: outcome.issues }
  }
  const problem = outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' }
  return { key, result: last?.result, issues: NOTHING, problem }
}
