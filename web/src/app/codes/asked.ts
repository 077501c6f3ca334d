/** A code somebody asked for: to whom it went, until when it counts, when another can be asked for. Moments in milliseconds. */
import type { CodeRequestedFieldsFragment } from '../../gql/graphql'
import type { Problem } from '../../kit/problems'

export interface Asked {
  token: string
  /** What was typed, so that the same contact is not asked for twice. */
  contact: string
  masked: string
  channel: CodeRequestedFieldsFragment['channel']
  expiresAt: string
  /** From then on another can be asked for. */
  again: number
}

export function askedOf(contact: string, answer: CodeRequestedFieldsFragment, now: number): Asked {
  return {
    token: answer.requestToken,
    contact: contact.trim(),
    masked: answer.contactMasked,
    channel: answer.channel,
    expiresAt: answer.expiresAt,
    again: now + answer.nextAfterSeconds * 1000,
  }
}

/** Whether the code of this contact still counts, so that going back and forth sends no second one. */
export function stillCounts(asked: Asked | undefined, contact: string, now: number): boolean {
  return asked?.contact === contact.trim() && Date.parse(asked.expiresAt) > now
}

/** Whole seconds until a moment, never less than none. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000))
}

/** What a refused code means to whoever typed it: try again so many times, or ask for another. */
export function triesLeftOf(problem: Problem): number | 'over' | undefined {
  if (problem.code === 'TOO_MANY_ATTEMPTS') {
    return 'over'
  }
  if (problem.code !== 'INVALID_CODE') {
    return undefined
  }
  const left = problem.params?.['triesLeft']
  return typeof left === 'number' && left > 0 ? left : 'over'
}

/** The six digits of a message, if it holds a code. */
export function codeIn(text: string): string | undefined {
  return /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]
}
