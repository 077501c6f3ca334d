import { describe, expect, it } from 'vitest'
import { askedOf, codeIn, secondsUntil, stillCounts, triesLeftOf } from './asked'

const now = Date.parse('2026-11-27T04:00:00Z')
const answer = {
  __typename: 'CodeRequested',
  requestToken: 'token',
  channel: 'SMS',
  contactMasked: '139******21',
  expiresAt: '2026-11-27T04:10:00Z',
  nextAfterSeconds: 60,
} as const

describe('a code that was asked for', () => {
  const asked = askedOf(' 13987654321 ', answer, now)

  it('can be asked for again after its seconds', () => {
    expect(secondsUntil(asked.again, now)).toBe(60)
    expect(secondsUntil(asked.again, now + 59_001)).toBe(1)
    expect(secondsUntil(asked.again, now + 61_000)).toBe(0)
  })

  it.each([
    ['13987654321', 0, true],
    [' 13987654321', 599_999, true],
    ['13987654321', 600_000, false],
    ['13987654322', 0, false],
  ])('of %s after %i ms still counts: %s', (contact, later, counts) => {
    expect(stillCounts(asked, contact, now + later)).toBe(counts)
  })

  it('never counts before it was asked for', () => {
    expect(stillCounts(undefined, '13987654321', now)).toBe(false)
  })
})

describe('a refused code', () => {
  it.each([
    [{ code: 'INVALID_CODE', params: { triesLeft: 4 } }, 4],
    [{ code: 'INVALID_CODE', params: { triesLeft: 0 } }, 'over'],
    [{ code: 'INVALID_CODE' }, 'over'],
    [{ code: 'TOO_MANY_ATTEMPTS', params: { retryAfterSeconds: 1 } }, 'over'],
    [{ code: 'CONFLICT' }, undefined],
  ])('%o leaves %s', (problem, left) => {
    expect(triesLeftOf(problem)).toBe(left)
  })
})

describe('a message', () => {
  it.each([
    ['【驿站】注册验证码 471829，10 分钟内有效。', '471829'],
    ['Your code is 004711. It is valid for 10 minutes.', '004711'],
    ['此号码已有账号，请直接登录。', undefined],
    ['13987654321', undefined],
  ])('%s holds %s', (text, code) => {
    expect(codeIn(text)).toBe(code)
  })
})
