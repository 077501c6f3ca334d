import { describe, expect, it } from 'vitest'
import { daysUntil, deadlineTone } from './deadline'

describe('a deadline', () => {
  it('counts days of the platform, wherever the reader sits', () => {
    expect(daysUntil('2026-11-28', '2026-11-25T02:00:00Z')).toBe(3)
    expect(daysUntil('2026-11-26', '2026-11-25T17:00:00Z')).toBe(0)
    expect(daysUntil('2026-11-24', '2026-11-25T02:00:00Z')).toBe(-1)
    expect(daysUntil('2027-01-01', '2026-12-31T10:00:00Z')).toBe(1)
  })

  it('is calm, then waits, then has failed', () => {
    expect([4, 3, 0, -1].map(deadlineTone)).toEqual(['neutral', 'waiting', 'waiting', 'failed'])
  })
})
