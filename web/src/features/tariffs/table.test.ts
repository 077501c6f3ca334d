import { describe, expect, it } from 'vitest'
import { tableOf, tablesOf, weightOf, type Tariff } from './table'

const yuan = (amount: string) => ({ amount, currency: 'CNY' })
const step = (product: string, zone: string, fromGrams: number, uptoGrams: number, amount: string) => ({
  product,
  zone,
  fromGrams,
  uptoGrams,
  unitGrams: uptoGrams > 1000 ? 100 : 20,
  unitPrice: yuan(amount),
})

const steps = [
  step('LETTER', 'LOCAL', 100, 2000, '1.20'),
  step('LETTER', 'LOCAL', 0, 100, '0.80'),
  step('LETTER', 'OUT_OF_TOWN', 0, 100, '1.20'),
  step('POSTCARD', 'LOCAL', 0, 20, '0.80'),
  step('LETTER_SHEET', 'LOCAL', 0, 20, '0.80'),
] as Tariff['steps']

describe('tableOf', () => {
  it('puts weights down and distances across, the lightest first', () => {
    const table = tableOf(steps, 'LETTER')
    expect(table.zones).toEqual(['LOCAL', 'OUT_OF_TOWN'])
    expect(table.rows.map((row) => [row.fromGrams, row.uptoGrams, row.unitGrams])).toEqual([
      [0, 100, 20],
      [100, 2000, 100],
    ])
    expect(table.rows[0]?.prices).toEqual({ LOCAL: yuan('0.80'), OUT_OF_TOWN: yuan('1.20') })
    expect(table.rows[1]?.prices.OUT_OF_TOWN).toBeUndefined()
  })
})

it('tablesOf shows products with the same prices once', () => {
  const tariff = { products: ['LETTER', 'POSTCARD', 'LETTER_SHEET'], steps } as Tariff
  expect(tablesOf(tariff).map((one) => one.products)).toEqual([['LETTER'], ['POSTCARD', 'LETTER_SHEET']])
})

it('weights are said in kilograms where these are round', () => {
  expect(weightOf(20)).toEqual({ value: 20, unit: 'gram' })
  expect(weightOf(500)).toEqual({ value: 500, unit: 'gram' })
  expect(weightOf(30_000)).toEqual({ value: 30, unit: 'kilogram' })
  expect(weightOf(1500)).toEqual({ value: 1.5, unit: 'kilogram' })
  expect(weightOf(1250)).toEqual({ value: 1250, unit: 'gram' })
})
