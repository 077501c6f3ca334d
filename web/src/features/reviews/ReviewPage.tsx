import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { LoadFailure } from '../../app/LoadFailure'
import { reviewPath, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { AccessReviewDetailDocument, type AccessReviewFieldsFragment } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Han, Mono, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { Progress } from '../../kit/Progress'
import { Entries } from './Entries'
import { Figures } from './Figures'
import { PendingNote } from './PendingNote'
import { Steps } from './Steps'
import './reviews.css'
import { ReviewBadge } from './words'

const route = getRouteApi(routeIds.review)

export default function ReviewPage() {
  const { id } = route.useParams()
  return <Loading key={id} id={id} />
}

function Loading({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({ query: AccessReviewDetailDocument, variables: { id }, requestPolicy: 'cache-and-network' })
  const node = useLast(data?.node ?? undefined)
  const review = node?.__typename === 'AccessReview' ? node : undefined
  const again = () => ask({ requestPolicy: 'network-only' })
  useCrumb(reviewPath(id), review?.number)
  if (review) {
    return <Loaded review={review} again={again} />
  }
  if (error) {
    return (
      <Page title={t('reviews.one')}>
        <LoadFailure problem={problemOf(error)} permission="access_reviews:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={t('reviews.one')}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}

function Loaded({ review, again }: { review: AccessReviewFieldsFragment; again: () => void }) {
  const { t } = useTranslation()
  const mayReport = useCan('access_reviews:report')
  const mayRead = useCan('access_review_entries:read')
  return (
    <Page
      title={<Han>{review.name}</Han>}
      name={review.number}
      note={
        <span className="ph-reviewnote">
          <Mono>{review.number}</Mono>
          <ReviewBadge state={review.state} />
          <span>
            {t('reviews.due')} <Time at={review.dueAt} short /> {review.overdueAt && !review.endedAt && <Badge tone="failed">{t('reviews.overdue')}</Badge>}
          </span>
          <Progress label={t('reviews.progress')} done={review.decided} total={review.total} progress={review.progress} />
        </span>
      }
      actions={
        <>
          {mayReport && review.reportUrl && (
            <a className="ph-btn" href={review.reportUrl} download title={review.reportSha256 ? `${t('reviews.sha')} ${review.reportSha256}` : undefined}>
              {t('reviews.report')}
            </a>
          )}
          {mayReport && review.signatureUrl && (
            <a className="ph-btn" href={review.signatureUrl} download>
              {t('reviews.signature')}
            </a>
          )}
          <Steps review={review} again={again} />
        </>
      }
    >
      <PendingNote review={review} again={again} />
      {mayRead ? <Entries review={review} again={again} /> : <Figures id={review.id} decided={review.decided} />}
    </Page>
  )
}
