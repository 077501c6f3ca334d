/** What an address means to a list, and what of it belongs to a view. All of it pure. */
import { chipsOf, cleared, keysOf, valueOf, whereOf, type AnyFilter, type Chip, type Patch } from '../../kit/list/filters'
import type { Sort } from '../../kit/list/columns'
import i18n from 'i18next'
import { firstPage, pageArguments } from '../keyset'
import type { ListSearch } from '../search'

/** The parts of a list's declaration that its address is read by. */
export interface Addressed {
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

/** What a view keeps of an address: filters, search and order, not the page. */
export function stateOf(list: Addressed, search: object): Patch {
  const keys = [...list.filters.flatMap(keysOf), 'q', 'sort', 'up']
  return Object.fromEntries(keys.map((key) => [key, valueOf(search, key)] as const).filter(([, value]) => value !== undefined))
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

export function chipsIn(list: Pick<Addressed, 'filters'>, search: ListSearch): Chip[] {
  const searched = search.q ? [{ key: 'q', label: i18n.t('list.searched', { text: search.q }), without: { q: undefined } }] : []
  return [...searched, ...chipsOf(list.filters, search)]
}

/** The variables of the list's document. */
export function askedBy(list: Addressed, search: ListSearch) {
  const sort = sortOf(list, search)
  return {
    filter: whereOf(list.filters, search),
    search: search.q,
    orderBy: [{ field: list.sorts[sort.by], direction: sort.down ? ('DESC' as const) : ('ASC' as const) }],
    ...pageArguments(search),
  }
}

/** What tells one set of rows from another: a selection lives as long as this stays the same. */
export function scopeOf(list: Addressed, search: ListSearch): string {
  return JSON.stringify({ ...stateOf(list, search), sort: undefined, up: undefined })
}
