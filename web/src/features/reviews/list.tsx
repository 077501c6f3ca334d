/** The list of access reviews, declared. */
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { withoutSearch, type ListSpec } from '../../app/list/declare'
import { reviewScopes, reviewStates, reviewsSearch, type ReviewsSearch } from '../../app/reviewSearch'
import {
  AccessReviewsDocument,
  type AccessReviewFilter,
  type AccessReviewOrderField,
  type AccessReviewsQuery,
  type AccessReviewsQueryVariables,
} from '../../gql/graphql'
import { reviewColumns, type ReviewRow } from './columns'
import { scopeWord, stateWord } from './words'

type ReviewsList = ListSpec<ReviewRow, ReviewsSearch, AccessReviewFilter, AccessReviewOrderField, AccessReviewsQuery, AccessReviewsQueryVariables>

export function reviewsList(t: TFunction, create: ReactNode): ReviewsList {
  return {
    name: 'reviews',
    address: reviewsSearch,
    title: t('reviews.title'),
    permission: 'access_reviews:read',
    document: AccessReviewsDocument,
    variables: withoutSearch,
    read: (data) => data.accessReviews,
    typenames: ['AccessReview'],
    columns: reviewColumns(t),
    hidden: [],
    nameOf: (review) => review.number,
    filters: [
      {
        kind: 'many',
        key: 'state',
        field: 'state',
        label: t('reviews.state'),
        choices: reviewStates.map((value) => ({ value, label: stateWord(value) })),
      },
      {
        kind: 'many',
        key: 'scope',
        field: 'scope',
        label: t('reviews.scope'),
        choices: reviewScopes.map((value) => ({ value, label: scopeWord(value) })),
      },
      { kind: 'dates', from: 'from', to: 'to', field: 'dueAt', label: t('reviews.due') },
    ],
    sorts: { createdAt: 'CREATED_AT', dueAt: 'DUE_AT' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: [
      { key: 'all', label: t('reviews.viewAll'), search: {} },
      { key: 'open', label: t('reviews.viewOpen'), search: { state: ['DRAFT', 'IN_PROGRESS', 'PENDING_ACTIONS'] } },
      { key: 'done', label: t('reviews.viewDone'), search: { state: ['COMPLETED'] } },
    ],
    none: { icon: 'check', title: t('reviews.noneTitle'), text: t('reviews.noneText') },
    noMatch: t('reviews.noMatch'),
    actions: create,
  }
}
