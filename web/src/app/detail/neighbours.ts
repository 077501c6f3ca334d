/** The rows of the list somebody came from, so that a detail knows its neighbours. Kept for this tab only; numbers, nothing personal. */
const AT_MOST = 100

function keyOf(list: string): string {
  return `posthouse:rows:${list}`
}

/** A list says which rows it shows, in their order. */
export function rememberRows(list: string, references: readonly string[]): void {
  try {
    sessionStorage.setItem(keyOf(list), JSON.stringify(references.slice(0, AT_MOST)))
  } catch {
    // A full or forbidden storage only costs the way to the neighbours.
  }
}

export interface Neighbours {
  previous: string | undefined
  next: string | undefined
}

export function neighboursIn(stored: string | null, reference: string): Neighbours {
  let rows: unknown
  try {
    rows = JSON.parse(stored ?? '[]')
  } catch {
    rows = []
  }
  const references = Array.isArray(rows) ? rows.filter((one) => typeof one === 'string') : []
  const at = references.indexOf(reference)
  return at < 0 ? { previous: undefined, next: undefined } : { previous: references[at - 1], next: references[at + 1] }
}

export function neighboursOf(list: string, reference: string): Neighbours {
  return neighboursIn(sessionStorage.getItem(keyOf(list)), reference)
}
