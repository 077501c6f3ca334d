import { filter, makeSubject, merge, pipe, tap } from 'wonka'
import type { Exchange, Operation } from 'urql'

/** Operations of the sign-in forms answer for themselves; they are never parked. */
export const unparked = { unparked: true }

const parked = new Map<number, Operation>()
const resend = makeSubject<Operation>()
const listeners = new Set<() => void>()
let expired = false

function publish(next: boolean): void {
  expired = next
  for (const listener of listeners) {
    listener()
  }
}

export function watchExpired(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const isExpired = () => expired

/** Called when the same person is back: the very same operations, with the very same idempotency keys, go out again. */
export function resumeParked(): void {
  const waiting = [...parked.values()]
  parked.clear()
  publish(false)
  for (const operation of waiting) {
    resend.next(operation)
  }
}

/** An expired session parks the operation instead of failing it. */
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
    return pipe(
      forward(merge([watched, resend.source])),
      filter((result) => {
        const refused = result.error?.graphQLErrors.some((error) => error.extensions['code'] === 'UNAUTHENTICATED')
        if (!refused || result.operation.context['unparked'] === true) {
          return true
        }
        parked.set(result.operation.key, result.operation)
        publish(true)
        return false
      }),
    )
  }
}
