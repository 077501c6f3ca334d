import { describe, expect, it } from 'vitest'
import { codeOf, isAddress } from './browser'

describe('a host', () => {
  it.each(['127.0.0.1', '10.0.0.8', '[::1]', '[2001:db8::1]'])('%s is an address', (host) => {
    expect(isAddress(host)).toBe(true)
  })
  it.each(['localhost', 'post.example.cn', '10.example.cn'])('%s is a name', (host) => {
    expect(isAddress(host)).toBe(false)
  })
})

describe('what a browser refuses', () => {
  it.each([
    ['NotAllowedError', 'PASSKEY_CANCELLED'],
    ['AbortError', 'PASSKEY_CANCELLED'],
    ['InvalidStateError', 'PASSKEY_HELD'],
    ['SecurityError', 'PASSKEYS_UNAVAILABLE'],
    ['DataError', 'INVALID_PASSKEY'],
  ])('%s is said as %s', (name, code) => {
    expect(codeOf(new DOMException('', name))).toBe(code)
  })
  it('is said even where it is no exception of the browser', () => {
    expect(codeOf(new TypeError('x'))).toBe('INVALID_PASSKEY')
  })
})
