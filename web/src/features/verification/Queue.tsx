import { getRouteApi, Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds } from '../../app/paths'
import { useShortcuts } from '../../app/shortcuts'
import { useCan, useViewer } from '../../app/session'
import { VerificationQueueDocument, type VerificationFilter } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Empty, Han, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { QueueContext } from './queueing'
import './verification.css'
import { CaseBadge, kindWord } from './words'

const route = getRouteApi(routeIds.verifications)
const HOUR_MS = 3_600_000
const FIRST = 50

type View = 'waiting' | 'mine' | 'decided'

/** Whoever takes approvals back looks at what everybody decided; reviewers at what they did. */
function filterOf(view: View, me: string, all: boolean): VerificationFilter {
  if (view === 'mine') {
    return { state: { in: ['IN_REVIEW'] }, reviewer: { eq: me } }
  }
  if (view === 'decided') {
    const decided: VerificationFilter = { state: { in: ['APPROVED', 'REJECTED', 'NEEDS_INFO', 'LAPSED', 'EXPIRED', 'REVOKED'] } }
    return all ? decided : { ...decided, reviewer: { eq: me } }
  }
  return { state: { in: ['SUBMITTED', 'HALF_APPROVED', 'IN_REVIEW'] } }
}

/** The queue on the left, oldest first, and the case that is open beside it. A decision opens the next one. */
export default function Queue() {
  const { t } = useTranslation()
  const me = useViewer()?.user?.id ?? ''
  const { view = 'waiting' } = route.useSearch()
  const [mayReview, mayRevoke] = [useCan('verifications:review'), useCan('verifications:revoke')]
  const go = useNavigate({ from: paths.verifications })
  const { id: open } = useParams({ strict: false })
  const [now] = useState(() => Date.now())
  const [{ data, error }, again] = useQuery({
    query: VerificationQueueDocument,
    variables: { filter: filterOf(view, me, mayRevoke), direction: view === 'decided' ? 'DESC' : 'ASC', first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => again({ requestPolicy: 'network-only' })
  const found = useLast(data?.verifications)
  const rows = found?.nodes ?? []
  const walk = (step: 1 | -1) => {
    const next = rows[rows.findIndex((row) => row.id === open) + step]
    if (next) {
      void go({ to: paths.verification, params: { id: next.id }, search: true })
    }
  }
  useShortcuts({ j: () => walk(1), k: () => walk(-1) })
  const onDecided = (id: string) => {
    reload()
    const at = rows.findIndex((row) => row.id === id)
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find((row) => row.id !== id && row.state !== 'IN_REVIEW')
    void (next
      ? go({ to: paths.verification, params: { id: next.id }, search: true })
      : go({ to: paths.verifications, search: true }))
  }
  const views = [
    ['waiting', t('review.viewWaiting')],
    ...(mayReview ? [['mine', t('review.viewMine')] as const] : []),
    ['decided', t('review.viewDecided')],
  ] as const
  return (
    <Page title={t('review.title')} note={found && <span>{t('review.total', { count: found.totalCount })}</span>}>
      <div className="ph-queue">
        <section className="ph-panel ph-queuelist" aria-label={t('review.list')}>
          <div className="ph-queueviews" role="group" aria-label={t('review.views')}>
            {views.map(([name, label]) => (
              <Link key={name} to={paths.verifications} search={{ view: name === 'waiting' ? undefined : name }} className="ph-btn" aria-current={name === view ? 'true' : undefined}>
                {label}
              </Link>
            ))}
          </div>
          {error && !found && <LoadFailure problem={problemOf(error)} permission="verifications:review" onRetry={reload} />}
          {!found && !error && <Skeleton rows={4} />}
          {found && rows.length === 0 && (
            <Empty icon="check" title={t('review.none')}>
              {t('review.noneText')}
            </Empty>
          )}
          <ol>
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={paths.verification} params={{ id: row.id }} search={true} aria-current={row.id === open ? 'true' : undefined}>
                  <span>
                    <Han>{row.nameMasked}</Han> <small>{kindWord(row.kind)}</small>
                  </span>
                  <span>
                    <CaseBadge state={row.state} />
                    {row.duplicate && <Badge tone="failed">{t('review.duplicate')}</Badge>}
                  </span>
                  <small>{view === 'decided' ? <Time at={row.submittedAt} short /> : t('review.waiting', { hours: Math.floor((now - Date.parse(row.submittedAt)) / HOUR_MS) })}</small>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        <QueueContext value={{ onChanged: reload, onDecided }}>
          <Suspense fallback={<Skeleton />}>
            {open ? <Outlet /> : <Empty icon="user" title={t('review.choose')}>{mayReview && t('review.keysHint')}</Empty>}
          </Suspense>
        </QueueContext>
      </div>
    </Page>
  )
}

