/** Numbers as they are scanned one by one or pasted by the column. */
import type { LabelItemFragment } from '../../gql/graphql'

export const MOST = 200

const S10 = /[A-Z]{2}\s?\d{3}\s?\d{3}\s?\d{3}\s?[A-Z]{2}/g

/** Each number once, in the order given. Blanks inside an S10 number are its grouping, elsewhere they part numbers. */
export function numbersIn(pasted: string): string[] {
  const text = pasted.normalize('NFKC').toUpperCase()
  const joined = text.replace(S10, (found) => found.replace(/\s/g, ''))
  return [...new Set(joined.split(/[\s,;，；、|]+/).filter(Boolean))]
}

export interface Added {
  items: LabelItemFragment[]
  unnumbered: string[]
  full: boolean
}

/** The list with what was found, each item once and no more than go into one file. An ordinary item has no label. */
export function withFound(items: readonly LabelItemFragment[], found: readonly LabelItemFragment[]): Added {
  const all = new Map(items.map((item) => [item.id, item]))
  const unnumbered: string[] = []
  let full = false
  for (const item of found) {
    if (item.number == null) {
      unnumbered.push(item.reference)
    } else if (all.has(item.id) || all.size < MOST) {
      all.set(item.id, item)
    } else {
      full = true
    }
  }
  return { items: [...all.values()], unnumbered, full }
}

export function printedBefore(items: readonly LabelItemFragment[]): number {
  return items.filter((item) => item.labelPrints > 0).length
}
