import { describe, expect, it } from 'vitest'
import { endingOf, overBy } from './expiry'

const begun = Date.parse('2026-11-25T08:00:00Z')
const minutes = (count: number) => begun + count * 60_000
const at = (count: number) => new Date(minutes(count)).toISOString()
const session = { lastSeenAt: at(0), idleExpiresAt: at(30), expiresAt: at(720) }

describe('the end of a session', () => {
  it('is not spoken of while it is far', () => {
    expect(endingOf(session, minutes(0), minutes(10))).toBeUndefined()
    expect(endingOf(session, minutes(20), minutes(40))).toBeUndefined()
  })

  it('comes by idleness, counted from the last use', () => {
    expect(endingOf(session, minutes(0), minutes(26))).toEqual({ by: 'idle', minutes: 4 })
    expect(endingOf(session, minutes(20), minutes(45))).toEqual({ by: 'idle', minutes: 4 })
  })

  it('comes by age however much it is used', () => {
    expect(endingOf(session, minutes(717), minutes(717.5))).toEqual({ by: 'age', minutes: 3 })
  })

  it('is over when it is over: then the dialog speaks', () => {
    expect(endingOf(session, minutes(0), minutes(31))).toBeUndefined()
    expect(endingOf(session, minutes(719), minutes(721))).toBeUndefined()
  })
})

describe('a session is surely over', () => {
  const seen = Date.parse('2026-11-28T08:00:00Z')
  const session = { lastSeenAt: '2026-11-28T08:00:00Z', idleExpiresAt: '2026-11-28T08:30:00Z', expiresAt: '2026-11-28T16:00:00Z' }

  it.each([
    [0, 29, undefined],
    [0, 30, 'idle'],
    [20, 49, undefined],
    [20, 50, 'idle'],
    [479, 480, 'age'],
  ])('used last after %i minutes, looked at after %i: %s', (used, now, by) => {
    expect(overBy(session, seen + used * 60_000, seen + now * 60_000)).toBe(by)
  })
})
