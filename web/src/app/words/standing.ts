/** What somebody holds at a moment. */
import type { Tone } from '../../theme/tokens'

export interface Held {
  role: string
  validFrom: string
  validUntil?: string | null | undefined
}

export type Standing = 'held' | 'coming' | 'over'

export function standingOf({ validFrom, validUntil }: Pick<Held, 'validFrom' | 'validUntil'>, now: number): Standing {
  if (Date.parse(validFrom) > now) {
    return 'coming'
  }
  return validUntil && Date.parse(validUntil) <= now ? 'over' : 'held'
}

export function heldNow<One extends Held>(assignments: readonly One[], now: number): One[] {
  return assignments.filter((one) => standingOf(one, now) === 'held')
}

export const standingTones: Record<Standing, Tone> = { held: 'done', coming: 'waiting', over: 'neutral' }
