import { describe, expect, it } from 'vitest'
import { lengthOf, shareOf } from './registrations'

describe('registrations', () => {
  it.each([
    [{ started: 4, finished: 3 }, 0.75],
    [{ started: 0, finished: 0 }, undefined],
  ])('of %o are finished by %s', (funnel, share) => {
    expect(shareOf(funnel)).toBe(share)
  })

  it.each([
    [null, undefined],
    [41.4, { minutes: 0, seconds: '41' }],
    [119.6, { minutes: 2, seconds: '00' }],
  ])('that take %s seconds take %o', (seconds, length) => {
    expect(lengthOf(seconds)).toEqual(length)
  })
})
