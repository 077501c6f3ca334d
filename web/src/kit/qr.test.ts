import { describe, expect, it } from 'vitest'
import { readQr } from './qr'

describe('a QR code from the server', () => {
  it('is a width and a path', () => {
    expect(readQr('25 M0 0h7v1h-7z')).toEqual({ size: 25, path: 'M0 0h7v1h-7z' })
  })

  it.each(['', 'M0 0h7', '25', '9 M0 0h7', '25 <script>', '200 M0 0h1'])('is refused when it is %j', (text) => {
    expect(readQr(text)).toBeUndefined()
  })
})
