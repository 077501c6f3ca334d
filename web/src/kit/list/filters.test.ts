import i18n from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import en from '../../i18n/en'
import { deniedFields, shownColumns, sortedBy } from './columns'
import { wholeNumber } from './FilterControls'
import { chipsOf, cleared, whereOf, type Filter } from './filters'
import { firstOfQuarter } from './ranges'

interface Search {
  status?: string[] | undefined
  registered?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
  lightest?: number | undefined
  heaviest?: number | undefined
  country?: string | undefined
  actor?: string | undefined
}

interface Where {
  status?: object
  registered?: object
  placedAt?: object
  weightGrams?: object
  country?: object
  actor?: object
}

const filters: Filter<Search, Where>[] = [
  { kind: 'many', key: 'status', field: 'status', label: 'State', choices: [{ value: 'A', label: 'Alpha' }] },
  { kind: 'yesNo', key: 'registered', field: 'registered', label: 'Registered', yes: 'Registered', no: 'Ordinary' },
  { kind: 'dates', from: 'from', to: 'to', field: 'placedAt', label: 'Placed' },
  { kind: 'numbers', from: 'lightest', to: 'heaviest', field: 'weightGrams', label: 'Weight', unit: 'g' },
  { kind: 'text', key: 'country', field: 'country', label: 'Country' },
  { kind: 'linked', key: 'actor', field: 'actor', label: 'Actor', said: (value) => `person ${value}` },
]

const everything: Search = {
  status: ['A', 'B'],
  registered: false,
  from: '2026-11-01',
  to: '2026-11-02',
  lightest: 20,
  heaviest: 2000,
  country: 'FR',
  actor: '7',
}

beforeAll(async () => {
  await i18n.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })
})

describe('declared filters', () => {
  it('become the conditions of the server', () => {
    expect(whereOf(filters, everything)).toEqual({
      status: { in: ['A', 'B'] },
      registered: { eq: false },
      placedAt: { gte: '2026-10-31T16:00:00.000Z', lt: '2026-11-02T16:00:00.000Z' },
      weightGrams: { gte: 20, lte: 2000 },
      country: { eq: 'FR' },
      actor: { eq: '7' },
    })
  })

  it('ask for nothing where nothing is filtered', () => {
    expect(whereOf(filters, { status: [] })).toBeUndefined()
  })

  it('take one end of a range alone', () => {
    expect(whereOf(filters, { to: '2026-11-02', heaviest: 50 })).toEqual({
      placedAt: { lt: '2026-11-02T16:00:00.000Z' },
      weightGrams: { lte: 50 },
    })
  })

  it('become chips in the order of the controls, a value this version does not know by its key', () => {
    expect(chipsOf(filters, everything).map((chip) => chip.label)).toEqual([
      'State: Alpha',
      'State: B',
      'Ordinary',
      'Placed: 2026-11-01 to 2026-11-02',
      'Weight: 20 to 2,000 g',
      'Country: FR',
      'Actor: person 7',
    ])
  })

  it('lose one value, or all of one filter, with a chip', () => {
    const [alpha, , ordinary, placed] = chipsOf(filters, everything)
    expect(alpha?.without).toEqual({ status: ['B'] })
    expect(ordinary?.without).toEqual({ registered: undefined })
    expect(placed?.without).toEqual({ from: undefined, to: undefined })
    expect(chipsOf(filters, { status: ['A'] })[0]?.without).toEqual({ status: undefined })
  })

  it('are all cleared together', () => {
    expect(Object.keys(cleared(filters)).sort()).toEqual(Object.keys(everything).sort())
  })
})

describe('columns', () => {
  const columns = ['number', 'state', 'city'].map((key) => ({ key, title: key, cell: () => null, name: key === 'number' }))

  it('can be hidden, but not the one a row is called by', () => {
    expect(shownColumns(columns, ['number', 'city']).map((column) => column.key)).toEqual(['number', 'state'])
  })

  it('sort the greatest first, and the other way when pressed again', () => {
    const first = sortedBy('state', undefined)
    expect(first).toEqual({ by: 'state', down: true })
    expect(sortedBy('state', first)).toEqual({ by: 'state', down: false })
    expect(sortedBy('city', first)).toEqual({ by: 'city', down: true })
  })

  it('know which of their fields was denied', () => {
    expect([...deniedFields([['orders', 'nodes', 3, 'unit'], undefined, ['orders', 'nodes', 4, 'unit']])]).toEqual(['unit'])
  })
})

it.each([
  ['２，０００', 2000],
  ['12', 12],
  ['-3', undefined],
  ['1e3', undefined],
  ['', undefined],
])('reads %j as the whole number %s', (typed, value) => {
  expect(wholeNumber(typed)).toBe(value)
})

it.each([
  ['2026-01-31', '2026-01-01'],
  ['2026-11-25', '2026-10-01'],
])('finds the first day of the quarter of %s', (day, first) => {
  expect(firstOfQuarter(day)).toBe(first)
})
