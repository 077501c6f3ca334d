import { firstPage } from '../../app/keyset'
import { usePrefs } from '../../app/prefs'
import type { OrdersSearch } from '../../app/search'
import type { ActiveFilter } from '../../kit/Filters'
import { hiddenAtFirst } from './columns'

/** The list's name in the preferences. */
export const TABLE = 'orders'

export const noFilters: OrdersSearch = {
  status: undefined,
  product: undefined,
  registered: undefined,
  from: undefined,
  to: undefined,
  q: undefined,
  ...firstPage,
}

export type Change = (patch: OrdersSearch) => void

/** What the parts of the list share: the address, a way to change it, and its filters in words. */
export interface PartProps {
  search: OrdersSearch
  change: Change
  active: readonly ActiveFilter[]
}

export function useHiddenColumns(): readonly string[] {
  const { hiddenColumns } = usePrefs()
  return hiddenColumns[TABLE] ?? hiddenAtFirst
}
