import { describe, expect, it } from 'vitest'
import type { ListSearch, Looking } from '../search'
import { ordersSearch } from '../search'
import { askedBy, isSame, scopeOf, sortOf, sortPatch, stateOf, viewIn, viewPatch, type Addressed } from './state'
import { lookKey } from './useLook'
import { namesSomebody, parseViews } from './views'

const list: Addressed = {
  address: ordersSearch,
  filters: [
    { kind: 'many', key: 'status', field: 'status', label: 'State', choices: [] },
    { kind: 'dates', from: 'from', to: 'to', field: 'placedAt', label: 'Placed' },
  ],
  sorts: { placedAt: 'PLACED_AT', postage: 'POSTAGE' },
  sortAtFirst: { by: 'placedAt', down: true },
  views: [
    { key: 'all', search: {} },
    { key: 'held', search: { status: ['ON_HOLD'] } },
  ],
}

const PHONE = '13912345678'
const CURSOR = 'WyIyMDI2LTExLTI3'.repeat(3)
const clean = (search: object) => stateOf(list, search)

function said(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

describe('the order of a list', () => {
  it.each<[ListSearch, object]>([
    [{}, { by: 'placedAt', down: true }],
    [{ up: true }, { by: 'placedAt', down: false }],
    [{ sort: 'postage' }, { by: 'postage', down: true }],
    [{ sort: 'postage', up: true }, { by: 'postage', down: false }],
    [{ sort: 'colour' }, { by: 'placedAt', down: true }],
  ])('is read from %j', (search, sort) => {
    expect(sortOf(list, search)).toEqual(sort)
  })

  it('goes through the address and back', () => {
    for (const by of ['placedAt', 'postage']) {
      for (const down of [true, false]) {
        expect(sortOf(list, ordersSearch(said(sortPatch(list, { by, down }))))).toEqual({ by, down })
      }
    }
  })

  it('that runs upwards by itself can be turned round too', () => {
    const named = { ...list, sortAtFirst: { by: 'postage', down: false } }
    for (const down of [true, false]) {
      expect(sortOf(named, said(sortPatch(named, { by: 'postage', down })))).toEqual({ by: 'postage', down })
    }
  })

  it('is left unsaid where it is the list\'s own, and begins at the first page', () => {
    expect(said(sortPatch(list, { by: 'placedAt', down: true }))).toEqual({})
    expect(Object.keys(sortPatch(list, { by: 'postage', down: true }))).toContain('after')
  })
})

describe('the view of a list', () => {
  const own = { key: 'mine', search: { from: '2026-11-01' } }
  const views = [...list.views, own]

  it('is the one the address names', () => {
    expect(viewIn(list, views, { view: 'mine' })?.key).toBe('mine')
  })

  it('is found by what it shows, as a link from another page leaves it unnamed', () => {
    expect(viewIn(list, views, ordersSearch({ status: ['ON_HOLD'] }))?.key).toBe('held')
  })

  it('is the first where nothing fits', () => {
    expect(viewIn(list, views, ordersSearch({ status: ['CANCELLED'] }))?.key).toBe('all')
    expect(viewIn(list, views, { view: 'gone' })?.key).toBe('all')
  })

  it('takes the place of all that was filtered, searched and sorted', () => {
    const before = { ...ordersSearch({ status: ['CANCELLED'], sort: 'postage', up: true, after: CURSOR, view: 'mine' }), q: 'PH' }
    const held = list.views[1]
    expect(said({ ...before, ...(held && viewPatch(list, held)) })).toEqual({ status: ['ON_HOLD'], view: 'held' })
  })

  it('keeps filters and order, not the page and not what is looked for', () => {
    const search: Looking = { ...ordersSearch({ status: ['ON_HOLD'], sort: 'postage', after: CURSOR, row: 51, size: 100, view: 'held' }), q: 'PH' }
    expect(stateOf(list, search)).toEqual({ status: ['ON_HOLD'], sort: 'postage' })
  })

  it('is the same whatever the order of its parts', () => {
    expect(isSame({ q: 'a', up: true }, { up: true, q: 'a' })).toBe(true)
    expect(isSame({ q: 'a' }, { q: 'b' })).toBe(false)
  })
})

it('asks the server for the filter, the order and the page of the address', () => {
  expect(said(askedBy(list, { ...ordersSearch({ status: ['ON_HOLD'], sort: 'postage', up: true, after: CURSOR }), q: 'PH' }))).toEqual({
    filter: { status: { in: ['ON_HOLD'] } },
    search: 'PH',
    orderBy: [{ field: 'POSTAGE', direction: 'ASC' }],
    first: 50,
    after: CURSOR,
  })
})

it('ends a selection with the filter, not with the page or the order', () => {
  const scope = (raw: Record<string, unknown>, q?: string) => scopeOf(list, { ...ordersSearch(raw), q })
  expect(scope({ status: ['ON_HOLD'], sort: 'postage', after: CURSOR })).toBe(scope({ status: ['ON_HOLD'] }))
  expect(scope({ status: ['ON_HOLD'] })).not.toBe(scope({}))
  expect(scope({}, 'PH')).not.toBe(scope({}))
})

describe('stored views', () => {
  it('are kept', () => {
    const view = { key: 'k', label: 'Mine', search: { status: ['ON_HOLD'], from: '2026-11-01' }, hidden: ['unit'], density: 'compact' }
    expect(parseViews(JSON.stringify([view]), clean)).toEqual([view])
  })

  it('lose what no address would say: words that were looked for, and numbers in the place of others', () => {
    const search = { q: PHONE, status: ['ON_HOLD', PHONE], from: PHONE, sort: PHONE, after: CURSOR, nonsense: PHONE }
    const stored = JSON.stringify([{ key: 'k', label: 'Mine', search, hidden: [], density: 'compact' }])
    expect(parseViews(stored, clean)[0]?.search).toEqual({ status: ['ON_HOLD'] })
  })

  it.each([
    ['RR 123 456 785 CN', true],
    ['of 139-1234-5678', true],
    ['li.na@example.com', true],
    ['since 2026-11-01', false],
    ['EMS 48 小时', false],
  ])('may be called %s or not', (label, somebody) => {
    expect(namesSomebody(label)).toBe(somebody)
    const [view] = parseViews(JSON.stringify([{ key: 'k', label, search: {} }]), clean)
    expect(view?.label === label).toBe(!somebody)
  })

  it.each([null, '', 'not json', '{}', '[1]', '[{"key":1}]', '[{"key":"a","label":"b","search":[]}]'])('fall back from %j', (stored) => {
    expect(parseViews(stored, clean)).toEqual([])
  })
})

it('keeps the columns of each view apart', () => {
  expect(lookKey('orders', 'all', 'all')).toBe('orders')
  expect(lookKey('orders', 'held', 'all')).toBe('orders/held')
})
