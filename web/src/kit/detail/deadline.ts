import { date } from '../format'
import type { Tone } from '../../theme/tokens'

const DAY_MS = 86_400_000
const SOON_DAYS = 3

/** Whole days of the platform's calendar from today until the day; below zero it is past. */
export function daysUntil(day: string, now: string): number {
  const midnight = (one: string) => Date.parse(`${one}T00:00:00Z`)
  return Math.round((midnight(day) - midnight(date(now))) / DAY_MS)
}

/** Neutral while there is time, waiting when it runs out, failed when it has. */
export function deadlineTone(days: number): Tone {
  return days < 0 ? 'failed' : days <= SOON_DAYS ? 'waiting' : 'neutral'
}
