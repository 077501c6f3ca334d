import { describe, expect, it } from 'vitest'
import type { LabelItemFragment } from '../../gql/graphql'
import { MOST, numbersIn, printedBefore, withFound } from './numbers'

const item = (id: number, more: Partial<LabelItemFragment> = {}) =>
  ({ id: String(id), number: `N${id}`, reference: `PH${id}`, labelPrints: 0, ...more }) as LabelItemFragment

describe('numbersIn', () => {
  it('reads a column, a row and grouped numbers, each once', () => {
    expect(numbersIn('EE 202 640 007 CN\nee202640015cn, PH26000000012；EE202640007CN')).toEqual([
      'EE202640007CN',
      'EE202640015CN',
      'PH26000000012',
    ])
  })

  it('reads nothing in nothing', () => {
    expect(numbersIn(' \n,; ')).toEqual([])
  })
})

describe('withFound', () => {
  it('adds each item once and says which have no label', () => {
    const added = withFound([item(1)], [item(1), item(2), item(3, { number: null })])
    expect(added.items.map((one) => one.id)).toEqual(['1', '2'])
    expect(added.unnumbered).toEqual(['PH3'])
    expect(added.full).toBe(false)
  })

  it('stops at what goes into one file', () => {
    const many = Array.from({ length: MOST }, (_, index) => item(index))
    const added = withFound(many, [item(0, { labelPrints: 2 }), item(MOST)])
    expect(added.items).toHaveLength(MOST)
    expect(added.items[0]?.labelPrints).toBe(2)
    expect(added.full).toBe(true)
  })
})

it('counts what needs a reason', () => {
  expect(printedBefore([item(1), item(2, { labelPrints: 1 })])).toBe(1)
})
