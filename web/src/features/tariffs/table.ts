/** Steps of a tariff, as the table people read: weights down, distances across. */
import type { OrderProduct, TariffsQuery, TariffZone } from '../../gql/graphql'
import type { MoneyValue } from '../../kit/format'

export type Tariff = TariffsQuery['tariffs'][number]
type Step = Tariff['steps'][number]

export interface Row {
  key: string
  fromGrams: number
  uptoGrams: number
  unitGrams: number
  prices: Partial<Record<TariffZone, MoneyValue>>
}

export interface Table {
  product: OrderProduct
  zones: TariffZone[]
  rows: Row[]
}

/** One product's steps, the lightest first, with a price in every zone that has one. */
export function tableOf(steps: readonly Step[], product: OrderProduct): Table {
  const rows = new Map<string, Row>()
  const zones: TariffZone[] = []
  for (const step of steps) {
    if (step.product !== product) {
      continue
    }
    if (!zones.includes(step.zone)) {
      zones.push(step.zone)
    }
    const { fromGrams, uptoGrams, unitGrams } = step
    const key = [fromGrams, uptoGrams, unitGrams].join('-')
    const row = rows.get(key) ?? { key, fromGrams, uptoGrams, unitGrams, prices: {} }
    row.prices[step.zone] = step.unitPrice
    rows.set(key, row)
  }
  return { product, zones, rows: [...rows.values()].sort((one, other) => one.fromGrams - other.fromGrams) }
}

/** A tariff's products whose tables are the same share one: the table is read once, not compared twice. */
export function tablesOf(tariff: Tariff): { products: OrderProduct[]; table: Table }[] {
  const found: { products: OrderProduct[]; table: Table; print: string }[] = []
  for (const product of tariff.products) {
    const table = tableOf(tariff.steps, product)
    const print = JSON.stringify([table.zones, table.rows])
    const same = found.find((one) => one.print === print)
    if (same) {
      same.products.push(product)
    } else {
      found.push({ products: [product], table, print })
    }
  }
  return found
}

/** Grams where they are few, kilograms where they are whole. */
export function weightOf(grams: number): { value: number; unit: 'gram' | 'kilogram' } {
  return grams >= 1000 && grams % 500 === 0 ? { value: grams / 1000, unit: 'kilogram' } : { value: grams, unit: 'gram' }
}
