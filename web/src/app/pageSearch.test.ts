import { expect, it } from 'vitest'
import { overviewSearch } from './pageSearch'

it('an overview counts a span it knows, or the usual one', () => {
  expect(overviewSearch({ days: 30 })).toEqual({ days: 30 })
  expect(overviewSearch({ days: '7' })).toEqual({ days: 7 })
  for (const days of [0, 8, 'week', null, undefined, [30, 90]]) {
    expect(overviewSearch({ days })).toEqual({ days: undefined })
  }
})
