import type { PageInfoFieldsFragment } from '../gql/graphql'
import type { PageSearch } from './search'

/** Rows of a page. */
export const PAGE_SIZE = 50

export function pageSize(search: PageSearch): number {
  return search.size ?? PAGE_SIZE
}

export interface PageArguments {
  first?: number
  after?: string | undefined
  last?: number
  before?: string
}

export function pageArguments(search: PageSearch): PageArguments {
  const size = pageSize(search)
  return search.before ? { last: size, before: search.before } : { first: size, after: search.after }
}

/** Any change of filter, sort or size begins at the first page again. */
export const firstPage: PageSearch = { after: undefined, before: undefined, row: undefined }

interface Steps {
  from: number
  previous: PageSearch | undefined
  next: PageSearch | undefined
}

/** The neighbours of a page. The number of its first row travels in the address, since a cursor does not know it. */
export function pageSteps(search: PageSearch, rows: number, info: PageInfoFieldsFragment): Steps {
  const from = info.hasPreviousPage ? (search.row ?? 1) : 1
  const previousRow = Math.max(1, from - pageSize(search))
  return {
    from,
    previous:
      info.hasPreviousPage && info.startCursor
        ? { after: undefined, before: info.startCursor, row: previousRow > 1 ? previousRow : undefined }
        : undefined,
    next: info.hasNextPage && info.endCursor ? { after: info.endCursor, before: undefined, row: from + rows } : undefined,
  }
}
