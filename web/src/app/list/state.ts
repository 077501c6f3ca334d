/** What an address and what is looked for mean to a list, and what of it belongs to a view. All of it pure. */
import { chipsOf, cleared, keysOf, valueOf, whereOf, type AnyFilter, type Chip, type Patch } from '../../kit/list/filters'
import type { Sort } from '../../kit/list/columns'
import i18n from 'i18next'
import { firstPage, pageArguments } from '../keyset'
import type { Raw } from '../parts'
import type { ListSearch, Looking } from '../search'

/** The parts of a list's declaration that its address is read by. */
export interface Addressed {
  /** What the list's address may say. */
  address: (raw: Raw) => object
  filters: readonly AnyFilter[]
  sorts: Readonly<Record<string, unknown>>
  sortAtFirst: Sort
  views: readonly { key: string; search: object }[]
}

export function sortOf(list: Pick<Addressed, 'sorts' | 'sortAtFirst'>, search: ListSearch): Sort {
  const { sort, up } = search
  if (sort !== undefined && sort in list.sorts) {
    return { by: sort, down: !up }
  }
  return up ? { by: list.sortAtFirst.by, down: false } : list.sortAtFirst
}

/** The list's own order is left unsaid. */
export function sortPatch(list: Pick<Addressed, 'sortAtFirst'>, sort: Sort): Patch {
  const own = sort.by === list.sortAtFirst.by && sort.down === list.sortAtFirst.down
  return { sort: own ? undefined : sort.by, up: own || sort.down ? undefined : true, ...firstPage }
}

/**
 * What a view keeps: the filters and the order of an address, not the page. Never what is looked for, nor anything else
 * that the address would not say: views are stored, and stay when their owner signs out.
 */
export function stateOf(list: Pick<Addressed, 'filters' | 'address'>, search: object): Patch {
  const said = list.address({ ...search })
  const keys = [...list.filters.flatMap(keysOf), 'sort', 'up']
  return Object.fromEntries(keys.map((key) => [key, valueOf(said, key)] as const).filter(([, value]) => value !== undefined))
}

/** Order of the keys aside; lists of values are in the order of their declaration already. */
export function isSame(one: Patch, other: Patch): boolean {
  const ordered = (patch: Patch) => JSON.stringify(Object.entries(patch).sort(([a], [b]) => (a < b ? -1 : 1)))
  return ordered(one) === ordered(other)
}

/** The view one is in: the one named, else the one that is the same, else the first. */
export function viewIn<View extends { key: string; search: object }>(list: Addressed, views: readonly View[], search: ListSearch): View | undefined {
  const state = stateOf(list, search)
  return (
    views.find((view) => view.key === search.view) ??
    views.find((view) => isSame(stateOf(list, view.search), state)) ??
    views[0]
  )
}

/** The address of a view: nothing of what was there stays. */
export function viewPatch(list: Addressed, view: { key: string; search: object }): Patch {
  return {
    ...noFilters(list),
    sort: undefined,
    up: undefined,
    ...view.search,
    view: view.key === list.views[0]?.key ? undefined : view.key,
  }
}

export function noFilters(list: Pick<Addressed, 'filters'>): Patch {
  return { ...cleared(list.filters), q: undefined, ...firstPage }
}

export function chipsIn(list: Pick<Addressed, 'filters'>, search: Looking): Chip[] {
  const searched = search.q ? [{ key: 'q', label: i18n.t('list.searched', { text: search.q }), without: { q: undefined } }] : []
  return [...searched, ...chipsOf(list.filters, search)]
}

/** The variables of the list's document. */
export function askedBy(list: Addressed, search: Looking) {
  const sort = sortOf(list, search)
  return {
    filter: whereOf(list.filters, search),
    search: search.q,
    orderBy: [{ field: list.sorts[sort.by], direction: sort.down ? ('DESC' as const) : ('ASC' as const) }],
    ...pageArguments(search),
  }
}

/** What tells one set of rows from another: a selection lives as long as this stays the same. */
export function scopeOf(list: Addressed, search: Looking): string {
  return JSON.stringify({ ...stateOf(list, search), q: search.q, sort: undefined, up: undefined })
}
