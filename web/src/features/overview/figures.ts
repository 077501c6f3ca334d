/** What the overview makes of the counts: sums, comparisons and what waits. All of it is arithmetic, none of it a rule. */
import type { OrderStatus, OverviewQuery } from '../../gql/graphql'

export type Counts = OverviewQuery['orderStatistics']
export type Day = Counts['perDay'][number]

/** How far a figure has moved: as a share of what it was, or in points where it is a share itself. */
export interface Change {
  amount: number
  points?: true
}

/** Nothing to compare with is no change, not an infinite one. */
export function changeOf(now: number, before: number): Change | undefined {
  return before > 0 ? { amount: now / before - 1 } : undefined
}

export function pointsOf(now: number | null | undefined, before: number | null | undefined): Change | undefined {
  return typeof now === 'number' && typeof before === 'number' ? { amount: now - before, points: true } : undefined
}

export function sum(days: readonly Day[], of: (day: Day) => number): number {
  return days.reduce((total, day) => total + of(day), 0)
}

export function countOf(counts: Counts, status: OrderStatus): number {
  return counts.byStatus.find((one) => one.status === status)?.count ?? 0
}

export interface Bar {
  status: OrderStatus
  count: number
  /** Its length beside the longest, 0 to 1. */
  length: number
}

/** The states by size, the most frequent first. */
export function barsOf(counts: Counts): Bar[] {
  const sorted = [...counts.byStatus].sort((one, other) => other.count - one.count)
  const most = sorted[0]?.count ?? 0
  return sorted.map(({ status, count }) => ({ status, count, length: most > 0 ? count / most : 0 }))
}

/** Month and day, as a dense axis wants it. */
export function axisDay(day: string): string {
  return day.slice(5)
}
