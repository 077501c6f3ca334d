import { describe, expect, it } from 'vitest'
import { axisDay, barsOf, changeOf, countOf, pointsOf, sum, type Counts, type Day } from './figures'

const counts = {
  byStatus: [
    { status: 'CONFIRMED', count: 5 },
    { status: 'IN_TRANSIT', count: 20 },
    { status: 'EXCEPTION', count: 1 },
  ],
} as Counts

describe('changeOf', () => {
  it('is a share of what it was', () => {
    expect(changeOf(110, 100)?.amount).toBeCloseTo(0.1)
    expect(changeOf(90, 100)?.amount).toBeCloseTo(-0.1)
  })

  it('is none where there was nothing', () => {
    expect(changeOf(3, 0)).toBeUndefined()
  })
})

describe('pointsOf', () => {
  it('is the difference of two shares', () => {
    expect(pointsOf(0.964, 0.952)).toEqual({ amount: expect.closeTo(0.012) as number, points: true })
  })

  it('needs both shares, and zero is one', () => {
    expect(pointsOf(0.9, null)).toBeUndefined()
    expect(pointsOf(null, 0.9)).toBeUndefined()
    expect(pointsOf(0.5, 0)).toEqual({ amount: 0.5, points: true })
  })
})

describe('barsOf', () => {
  it('orders states by size and measures them by the longest', () => {
    expect(barsOf(counts)).toEqual([
      { status: 'IN_TRANSIT', count: 20, length: 1 },
      { status: 'CONFIRMED', count: 5, length: 0.25 },
      { status: 'EXCEPTION', count: 1, length: 0.05 },
    ])
  })
})

it('a state nobody is in counts nothing', () => {
  expect(countOf(counts, 'CONFIRMED')).toBe(5)
  expect(countOf(counts, 'ON_HOLD')).toBe(0)
})

it('sums days and shortens their names', () => {
  const days = [
    { day: '2026-11-24', placed: 3, placedBefore: 2, delivered: 1 },
    { day: '2026-11-25', placed: 4, placedBefore: 5, delivered: 0 },
  ] as Day[]
  expect(sum(days, (day) => day.placed)).toBe(7)
  expect(days.map((day) => axisDay(day.day))).toEqual(['11-24', '11-25'])
})
