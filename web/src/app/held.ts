/**
 * What somebody looks for: a number, a name, anything typed. It stands in no address, since addresses are logged, sent on
 * and kept by browsers; and in no storage, not even in `history.state`, which browsers write to the disk with their open
 * tabs. An entry of the history holds a random key, and the words stay in this page's memory under it. Going back finds
 * them again; a reload, a closed tab and signing out lose them, and the page says so instead of showing everything.
 */
import { useRouterState } from '@tanstack/react-router'
import { whenForgotten } from '../kit/forget'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The key of what is looked for. */
    held?: string
  }
}

export interface HeldState {
  held?: string
}

const MOST = 200
const kept = new Map<string, string>()
whenForgotten(() => kept.clear())

/** The state of a history entry that looks for these words. */
export function hold(words: string | undefined): HeldState {
  if (!words) {
    return {}
  }
  const key = crypto.randomUUID()
  kept.set(key, words)
  for (const oldest of [...kept.keys()].slice(0, -MOST)) {
    kept.delete(oldest)
  }
  return { held: key }
}

/** The state of the next entry: a change that says nothing of `q` goes on looking for the same. */
export function heldAfter(key: string | undefined, patch: object): HeldState {
  if ('q' in patch) {
    return hold(typeof patch.q === 'string' ? patch.q : undefined)
  }
  return key === undefined ? {} : { held: key }
}

export interface Held {
  q: string | undefined
  /** Something was looked for here, and what it was is no longer known. */
  lost: boolean
}

export function heldAt(key: string | undefined): Held {
  const q = key === undefined ? undefined : kept.get(key)
  return { q, lost: key !== undefined && q === undefined }
}

interface HeldHere extends Held {
  /** The state of the entry that a change of the page leads to. */
  after: (patch: object) => HeldState
}

export function useHeld(): HeldHere {
  const key = useRouterState({ select: (state) => state.location.state.held })
  return { ...heldAt(key), after: (patch) => heldAfter(key, patch) }
}
