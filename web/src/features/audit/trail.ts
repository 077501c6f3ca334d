import { firstPage } from '../../app/keyset'
import type { AuditSearch } from '../../app/search'
import type { ActiveFilter } from '../../kit/Filters'

export const noFilters: AuditSearch = {
  actor: undefined,
  action: undefined,
  outcome: undefined,
  object: undefined,
  from: undefined,
  to: undefined,
  ...firstPage,
}

export type Change = (patch: AuditSearch) => void

/** What the parts of the list share: the address, a way to change it, and its filters in words. */
export interface PartProps {
  search: AuditSearch
  change: Change
  active: readonly ActiveFilter[]
}
