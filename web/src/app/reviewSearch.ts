/** What the addresses of access reviews may say. */
import type { AccessReviewFlag, AccessReviewScope, AccessReviewState } from '../gql/graphql'
import { day, manyOf, oneOf, type Raw } from './parts'
import { listSearch, type ListSearch, type PageSearch } from './search'

export const reviewStates = ['DRAFT', 'IN_PROGRESS', 'PENDING_ACTIONS', 'COMPLETED', 'CANCELLED'] as const satisfies readonly AccessReviewState[]

export const reviewScopes = ['ALL', 'UNIT', 'ROLES', 'KINDS'] as const satisfies readonly AccessReviewScope[]

export const reviewFlags = [
  'DORMANT',
  'EXCESSIVE',
  'ORPHANED',
  'CONFLICT',
  'ROLE_CREEP',
  'PRIVILEGED',
  'NO_SECOND_FACTOR',
] as const satisfies readonly AccessReviewFlag[]

/** What is undecided comes first, and is what the page opens with. */
export const entryViews = ['undecided', 'mine', 'escalated', 'decided', 'all'] as const

export type EntryView = (typeof entryViews)[number]

export interface ReviewsSearch extends ListSearch {
  state?: AccessReviewState[] | undefined
  scope?: AccessReviewScope[] | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface ReviewSearch extends PageSearch {
  view?: EntryView | undefined
  flag?: AccessReviewFlag | undefined
}

export function reviewsSearch(raw: Raw): ReviewsSearch {
  return {
    state: manyOf(reviewStates, raw['state']),
    scope: manyOf(reviewScopes, raw['scope']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}

export function reviewSearch(raw: Raw): ReviewSearch {
  const { after, before, row, size } = listSearch(raw)
  return { view: oneOf(entryViews, raw['view']), flag: oneOf(reviewFlags, raw['flag']), after, before, row, size }
}
