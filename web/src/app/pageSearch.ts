/** What the addresses of single pages may say; lists have theirs in `search.ts`. */

type Raw = Record<string, unknown>

export const overviewSpans = [7, 14, 30, 90] as const

export interface OverviewSearch {
  days?: (typeof overviewSpans)[number] | undefined
}

export function overviewSearch(raw: Raw): OverviewSearch {
  return { days: overviewSpans.find((days) => days === Number(raw['days'])) }
}
