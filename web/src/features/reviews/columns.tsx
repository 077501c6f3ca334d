import type { TFunction } from 'i18next'
import { reviewPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import type { AccessReviewsQuery } from '../../gql/graphql'
import { Badge, Han, Mono, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { Progress } from '../../kit/Progress'
import { ReviewBadge, scopeWord } from './words'

export type ReviewRow = AccessReviewsQuery['accessReviews']['nodes'][number]

export function reviewColumns(t: TFunction): Column<ReviewRow>[] {
  return [
    {
      key: 'number',
      title: t('reviews.number'),
      name: true,
      cell: (review) => (
        <RowLink to={reviewPath(review.id)}>
          <Mono>{review.number}</Mono>
        </RowLink>
      ),
    },
    { key: 'name', title: t('reviews.name'), cell: (review) => <Han>{review.name}</Han> },
    { key: 'state', title: t('reviews.state'), cell: (review) => <ReviewBadge state={review.state} /> },
    { key: 'scope', title: t('reviews.scope'), cell: (review) => (review.unit ? <Han>{review.unit.name}</Han> : scopeWord(review.scope)) },
    {
      key: 'progress',
      title: t('reviews.progress'),
      cell: (review) => <Progress label={`${t('reviews.progress')} ${review.number}`} done={review.decided} total={review.total} progress={review.progress} />,
    },
    {
      key: 'dueAt',
      title: t('reviews.due'),
      sortable: true,
      cell: (review) => (
        <>
          <Time at={review.dueAt} short /> {review.overdueAt && !review.endedAt && <Badge tone="failed">{t('reviews.overdue')}</Badge>}
        </>
      ),
    },
    { key: 'createdAt', title: t('reviews.createdAt'), sortable: true, cell: (review) => <Time at={review.createdAt} short /> },
  ]
}
