import { useState } from 'react'
import { whenForgotten } from '../../kit/forget'

interface Versioned {
  id: string
  version: number
}

/** The versions this person made in this tab: they know of those already. */
const own = new Map<string, number>()
whenForgotten(() => own.clear())

export function noteOwn(made: Versioned): void {
  own.set(made.id, Math.max(made.version, own.get(made.id) ?? 0))
}

interface Live<Row> {
  row: Row | undefined
  /** A newer version than the one first shown is on screen, and somebody else made it. */
  changed: boolean
  /** It was read. */
  dismiss: () => void
}

/** The newer of what was asked for and what was heard since. */
export function newer<Row extends Versioned>(asked: Row | undefined, heard: Row | undefined): Row | undefined {
  return asked && heard && heard.id === asked.id && heard.version > asked.version ? heard : asked
}

/** Notices when the object on screen was changed by somebody else. */
export function useLive<Row extends Versioned>(row: Row | undefined): Live<Row> {
  const [first, setFirst] = useState(row)
  const [dismissed, setDismissed] = useState(0)
  if (row && row.id !== first?.id) {
    setFirst(row)
  }
  const mine = row ? (own.get(row.id) ?? 0) : 0
  const base = Math.max(first?.version ?? 0, mine, dismissed)
  if (row && mine >= row.version && dismissed < row.version) {
    setDismissed(row.version)
  }
  return { row, changed: row !== undefined && first?.id === row.id && row.version > base, dismiss: () => setDismissed(row?.version ?? 0) }
}
