/** The rows of the list somebody came from, so that a detail knows its neighbours. Kept in this window's memory only. */
import { whenForgotten } from '../../kit/forget'

const AT_MOST = 100
const shown = new Map<string, readonly string[]>()
whenForgotten(() => shown.clear())

/** A list says which rows it shows, in their order. */
export function rememberRows(list: string, references: readonly string[]): void {
  shown.set(list, references.slice(0, AT_MOST))
}

export interface Neighbours {
  previous: string | undefined
  next: string | undefined
}

export function neighboursOf(list: string, reference: string): Neighbours {
  const references = shown.get(list) ?? []
  const at = references.indexOf(reference)
  return at < 0 ? { previous: undefined, next: undefined } : { previous: references[at - 1], next: references[at + 1] }
}
