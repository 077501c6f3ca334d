import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { routeIds, verificationPath } from '../../app/paths'
import { useCan } from '../../app/session'
import { useShortcuts } from '../../app/shortcuts'
import {
  VerificationClaimDocument,
  VerificationReleaseDocument,
  VerificationReviewDocument,
  type ReviewFieldsFragment,
} from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Han, Key, Skeleton, Time } from '../../kit/basics'
import { shortDateTime } from '../../kit/format'
import { Note } from '../../kit/ProblemNote'
import { toast, toastProblem } from '../../kit/toast'
import { Decide } from './Decide'
import { Documents } from './Documents'
import { useQueue } from './queueing'
import { Revoke } from './Revoke'
import { Entered } from './Entered'
import { CaseBadge, kindWord } from './words'

const route = getRouteApi(routeIds.verification)

export default function Review() {
  const { id } = route.useParams()
  return <Loading key={id} id={id} />
}

function Loading({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({
    query: VerificationReviewDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const node = useLast(data?.node ?? undefined)
  const found = node?.__typename === 'VerificationCase' ? node : undefined
  useCrumb(verificationPath(id), found?.nameMasked)
  const reload = () => again({ requestPolicy: 'network-only' })
  if (found) {
    return <Shown key={found.version} found={found} onStale={reload} />
  }
  if (error) {
    return <LoadFailure problem={problemOf(error)} permission="verifications:review" onRetry={reload} />
  }
  return fetching ? <Skeleton /> : <NotFound />
}

/** Documents left, what was entered and the decision right: nothing has to be remembered while it is compared. */
function Shown({ found, onStale }: { found: ReviewFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation()
  const { onChanged } = useQueue()
  const mayReview = useCan('verifications:review')
  const [busy, setBusy] = useState(false)
  const may = (action: string) => found.availableActions.some((one) => one.action === action && one.enabled)
  const mayClaim = may('verificationClaim')
  const mayRevoke = may('verificationRevoke')
  const take = async (name: 'claim' | 'release') => {
    setBusy(true)
    const input = { id: found.id, expectedVersion: found.version }
    const outcome =
      name === 'claim'
        ? await send(VerificationClaimDocument, 'verificationClaim', { input })
        : await send(VerificationReleaseDocument, 'verificationRelease', { input })
    setBusy(false)
    onChanged()
    if (outcome.kind === 'done') {
      const until = outcome.done.claimEndsAt
      toast(until ? t('review.claimed', { until: shortDateTime(until) }) : t('review.released'))
    } else {
      onStale()
      const problem = outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' }
      toastProblem(problem)
    }
  }
  useShortcuts({ t: () => void (mayClaim && take('claim')) })
  return (
    <section className="ph-review" aria-label={`${kindWord(found.kind)} ${found.nameMasked}`}>
      <header className="ph-reviewhead">
        <h2>
          <Han>{found.nameMasked}</Han> <small>{kindWord(found.kind)}</small>
        </h2>
        <CaseBadge state={found.state} />
        {found.isMine && found.claimEndsAt && (
          <span>
            {t('review.until')} <Time at={found.claimEndsAt} short />
          </span>
        )}
        {!found.isMine && found.state === 'IN_REVIEW' && (
          <span>{found.reviewer ? t('review.heldBy', { name: found.reviewer.displayName }) : t('review.heldByOther')}</span>
        )}
        {mayClaim && (
          <button type="button" className="ph-btn" data-primary disabled={busy} onClick={() => void take('claim')}>
            {t('review.claim')} <Key>t</Key>
          </button>
        )}
        {mayRevoke && <Revoke found={found} onStale={onStale} />}
        {found.isMine && (
          <button type="button" className="ph-btn" disabled={busy} onClick={() => void take('release')}>
            {t('review.release')}
          </button>
        )}
      </header>
      {found.duplicate && <Note tone="failed">{t('review.duplicateText')}</Note>}
      <div className="ph-reviewbody">
        {found.isMine ? <Documents documents={found.documents ?? []} /> : <p className="ph-panel ph-quiet">{t(mayReview ? 'review.hidden' : 'review.closed')}</p>}
        <div className="ph-stack">
          <Entered found={found} />
          {found.isMine && <Decide found={found} onStale={onStale} />}
        </div>
      </div>
    </section>
  )
}
