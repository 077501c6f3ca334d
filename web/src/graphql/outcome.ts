import type { OperationResult } from 'urql'
import { APPROVAL_PENDING, type Outcome } from '../kit/form/outcome'
import type { Issue, Problem, Reason } from '../kit/problems'
import { announcePending, type Pending } from './pending'
import { problemOf } from './problems'

/** What every expected refusal of the API has; successes have no code. */
interface Refused {
  code: string
  issues?: readonly Issue[]
  reasons?: readonly Reason[]
  current?: number
  retryAfterSeconds?: number
  triesLeft?: number | null
  approval?: Pending | null
}

type Done<Answer> = Exclude<NonNullable<Answer>, { code: string }>

interface Result<Data> {
  data?: Data | undefined
  error?: OperationResult['error']
  extensions?: Record<string, unknown> | undefined
}

/** Reads one field of a mutation's or query's result: done, wrong values, somebody else's version, sent for approval, or refused. */
export function outcomeOf<Data, Field extends keyof Data>(result: Result<Data>, field: Field): Outcome<Done<Data[Field]>> {
  const answer = result.data?.[field] as Done<Data[Field]> | Refused | null | undefined
  if (answer === undefined || answer === null) {
    const problem = result.error ? problemOf(result.error) : { code: 'UNKNOWN' }
    return { kind: 'refused', problem, reasons: [] }
  }
  if (!isRefused(answer)) {
    return { kind: 'done', done: answer, replayed: result.extensions?.['idempotentReplay'] === true }
  }
  if (answer.issues) {
    return { kind: 'issues', issues: answer.issues }
  }
  if (answer.current !== undefined) {
    return { kind: 'conflict', current: answer.current }
  }
  if (answer.code === APPROVAL_PENDING) {
    announcePending(answer.approval ?? undefined)
  }
  return { kind: 'refused', problem: refusalOf(answer), reasons: answer.reasons ?? [] }
}

/** A refusal with the figures its sentence needs. */
function refusalOf({ code, retryAfterSeconds, triesLeft }: Refused): Problem {
  const figures = { retryAfterSeconds, triesLeft: triesLeft ?? undefined }
  const params = Object.fromEntries(Object.entries(figures).filter((one): one is [string, number] => one[1] !== undefined))
  return Object.keys(params).length > 0 ? { code, params } : { code }
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'code' in answer
}
