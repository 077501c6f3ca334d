import { expect, it } from 'vitest'
import { tokenState } from './tokenState'

const now = '2026-11-27T04:00:00Z'

it.each([
  ['valid', { expiresAt: '2027-02-01T04:00:00Z' }],
  ['ending', { expiresAt: '2026-12-05T04:00:00Z' }],
  ['rotated', { expiresAt: '2026-11-28T04:00:00Z', rotatedAt: now }],
  ['ended', { expiresAt: now }],
  ['ended', { expiresAt: '2026-11-26T04:00:00Z', rotatedAt: '2026-11-25T04:00:00Z' }],
  ['revoked', { expiresAt: '2027-02-01T04:00:00Z', revokedAt: now }],
])('a token is %s', (state, token) => {
  expect(tokenState(token, now)).toBe(state)
})
