import { filter, makeSubject, merge, pipe, tap } from 'wonka'
import { whenForgotten } from '../kit/forget'
import type { Exchange, Operation, OperationResult } from 'urql'

/** Operations of the sign-in forms answer for themselves; they are never parked. */
export const unparked = { unparked: true }

/** Why operations wait: the session has ended, or its sign-in is too long ago for what was asked. */
export type Waiting = 'expired' | 'stale'

const parked = new Map<number, OperationResult>()
const resend = makeSubject<Operation>()
const givenUp = makeSubject<OperationResult>()
const listeners = new Set<() => void>()
let waiting: Waiting | undefined

whenForgotten(() => {
  parked.clear()
  publish(undefined)
})

/** The session is over, though nothing was asked of the platform that would have said so. */
export function foundOver(): void {
  publish('expired')
}

function publish(next: Waiting | undefined): void {
  waiting = next
  for (const listener of listeners) {
    listener()
  }
}

export function watchWaiting(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const whyWaiting = () => waiting

/** Called when the same person is back: the very same operations, with the very same idempotency keys, go out again. */
export function resumeParked(): void {
  for (const { operation } of taken()) {
    resend.next(operation)
  }
}

/** Called when the person would rather not: what waits is answered as the server answered it. */
export function giveUpParked(): void {
  for (const result of taken()) {
    givenUp.next(result)
  }
}

function taken(): OperationResult[] {
  const all = [...parked.values()]
  parked.clear()
  publish(undefined)
  return all
}

const reasons: Partial<Record<string, Waiting>> = { UNAUTHENTICATED: 'expired', REAUTHENTICATION_REQUIRED: 'stale' }

function reasonOf(result: OperationResult): Waiting | undefined {
  const codes = result.error?.graphQLErrors.map((error) => error.extensions['code']) ?? []
  return codes.map((code) => (typeof code === 'string' ? reasons[code] : undefined)).find((reason) => reason !== undefined)
}

/** An expired session, or a sign-in of too long ago, parks the operation instead of failing it. */
export const reauthExchange: Exchange = ({ forward }) => {
  return (operations) => {
    const watched = pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'teardown') {
          parked.delete(operation.key)
        }
      }),
    )
    const answered = pipe(
      forward(merge([watched, resend.source])),
      filter((result) => {
        const reason = reasonOf(result)
        if (!reason || result.operation.context['unparked'] === true) {
          return true
        }
        parked.set(result.operation.key, result)
        publish(waiting === 'expired' ? waiting : reason)
        return false
      }),
    )
    return merge([answered, givenUp.source])
  }
}
