import { describe, expect, it } from 'vitest'
import { heldNow, standingOf } from './standing'

const now = Date.parse('2026-11-25T04:00:00Z')

describe('a role', () => {
  it.each([
    ['2026-11-25T04:00:00Z', null, 'held'],
    ['2026-11-25T04:00:01Z', null, 'coming'],
    ['2026-01-01T00:00:00Z', '2026-11-25T04:00:00Z', 'over'],
    ['2026-01-01T00:00:00Z', '2026-11-25T04:00:01Z', 'held'],
  ] as const)('from %s until %s is %s', (validFrom, validUntil, standing) => {
    expect(standingOf({ validFrom, validUntil }, now)).toBe(standing)
  })

  it('counts only while it is held', () => {
    const roles = [
      { role: 'clerk', validFrom: '2026-01-01T00:00:00Z' },
      { role: 'courier', validFrom: '2027-01-01T00:00:00Z' },
    ]
    expect(heldNow(roles, now).map((one) => one.role)).toEqual(['clerk'])
  })
})
