import { expect, test } from 'vitest'
import { leftOf } from './useElevations'

const now = Date.parse('2026-11-27T08:00:00Z')
const from = '2026-11-27T07:00:00Z'

test('what is left is told in hours and minutes, rounded up', () => {
  expect(leftOf({ validFrom: from, validUntil: '2026-11-27T09:30:01Z' }, now)).toEqual({ hours: 1, minutes: 31 })
  expect(leftOf({ validFrom: from, validUntil: '2026-11-27T08:00:20Z' }, now)).toEqual({ hours: 0, minutes: 1 })
})

test('what is over, or has not begun, is not in force', () => {
  expect(leftOf({ validFrom: from, validUntil: '2026-11-27T08:00:00Z' }, now)).toBeUndefined()
  expect(leftOf({ validFrom: '2026-11-27T08:00:01Z', validUntil: '2026-11-27T09:00:00Z' }, now)).toBeUndefined()
  expect(leftOf({ validFrom: from }, now)).toBeUndefined()
})
