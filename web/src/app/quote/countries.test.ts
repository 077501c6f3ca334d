import { expect, it } from 'vitest'
import { countriesAbroad, countryName } from './countries'

it('names every country abroad once, in the reader’s language', () => {
  const chinese = countriesAbroad('zh-CN')
  const english = countriesAbroad('en')
  const codes = english.map((one) => one.value)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(230)
  for (const code of ['US', 'HK', 'MO', 'TW', 'DE', 'JP']) {
    expect(codes).toContain(code)
  }
  for (const code of ['CN', 'EU', 'SU', 'DD', 'UK', 'ZZ']) {
    expect(codes).not.toContain(code)
  }
  expect(chinese.find((one) => one.value === 'DE')?.label).toBe('德国')
  expect(english.find((one) => one.value === 'DE')?.label).toBe('Germany')
  expect(countryName('JP', 'en')).toBe('Japan')
})
