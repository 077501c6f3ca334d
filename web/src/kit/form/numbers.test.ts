import { describe, expect, it } from 'vitest'
import { amountOf, gramsOf, isSameAmount, textOf, wholeNumber } from './numbers'

describe('a weight', () => {
  it.each([
    ['860', 860],
    ['８６０', 860],
    ['1,250 g', 1250],
    ['1.25kg', 1250],
    ['0.86 公斤', 860],
    ['2千克', 2000],
    ['30 克', 30],
  ])('typed as %j is %i grams', (typed, grams) => {
    expect(gramsOf(typed)).toBe(grams)
  })

  it.each(['', 'heavy', '1.5', '1.2345kg', '-3', '1e3', '99999999999'])('is none when typed as %j', (typed) => {
    expect(gramsOf(typed)).toBeUndefined()
  })
})

describe('an amount', () => {
  it.each([
    ['￥1,000.50', '1000.50'],
    ['３５.００', '35.00'],
    ['35 元', '35'],
    ['0', '0'],
  ])('typed as %j is sent as %j', (typed, sent) => {
    expect(amountOf(typed)).toBe(sent)
  })

  it.each(['', '1.234', '-1', '1.2.3', 'ten'])('is none when typed as %j', (typed) => {
    expect(amountOf(typed)).toBeUndefined()
  })

  it('is the same sum however it is written', () => {
    expect(isSameAmount('35', '35.00')).toBe(true)
    expect(isSameAmount('035.5', '35.50')).toBe(true)
    expect(isSameAmount('35.01', '35.00')).toBe(false)
  })
})

describe('words and whole numbers', () => {
  it('are trimmed, and nothing where nothing was typed', () => {
    expect(textOf('  a ')).toBe('a')
    expect(textOf('   ')).toBeUndefined()
    expect(wholeNumber(' １２ ')).toBe(12)
    expect(wholeNumber('1.2')).toBeUndefined()
  })
})
