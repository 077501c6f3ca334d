/** The palette's one list: records first, then actions of the page, pages, and what was opened lately. */
import type { IconName } from '../../kit/Icon'

export type EntryGroup = 'records' | 'actions' | 'pages' | 'recent'

export interface Entry {
  id: string
  group: EntryGroup
  label: string
  icon: IconName
  /** Further words it is found by. */
  also?: string
  /** What stands behind the label in small. */
  note?: string | undefined
  keys?: string | undefined
  /** Why it cannot be done now; it stays in the list and says so. */
  reason?: string | undefined
  run: () => void
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Every word typed has to be in the label or the further words. Chinese needs no blanks, so parts of words count. */
export function matches(entry: Pick<Entry, 'label' | 'also'>, typed: string): boolean {
  const text = folded(`${entry.label} ${entry.also ?? ''}`)
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/**
 * Records are answers to what was typed and are never filtered; an entry is listed once, where it comes first. What
 * cannot be done now is only in the way until somebody looks for it; then it says why.
 */
export function listed(entries: readonly Entry[], typed: string): Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const fits = entry.group === 'records' || (typed.trim() ? matches(entry, typed) : !entry.reason)
    const fresh = !seen.has(entry.id)
    if (fits) {
      seen.add(entry.id)
    }
    return fits && fresh
  })
}

/** One step through the list, round at its ends. */
export function stepped(at: number, step: 1 | -1, length: number): number {
  return length === 0 ? 0 : (at + step + length) % length
}
