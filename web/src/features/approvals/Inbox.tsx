import { getRouteApi, Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds } from '../../app/paths'
import { useCan, useViewer } from '../../app/session'
import { useShortcuts } from '../../app/shortcuts'
import { ApprovalInboxDocument, type ApprovalInboxQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Han, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import '../../kit/queue.css'
import './approvals.css'
import { InboxContext } from './inbox'
import { askedBy, nextAfter, stepFrom, views, type ApprovalView } from './views'
import { kindWord, StateBadge } from './words'

const route = getRouteApi(routeIds.approvals)
const FIRST = 50

type Row = ApprovalInboxQuery['approvals']['nodes'][number]

/** The list on the left, and the request that is open beside it. A decision opens the next one. */
export default function Inbox() {
  const { t } = useTranslation()
  const me = useViewer()?.user?.id ?? ''
  const mayDecide = useCan('approvals:decide')
  const search = route.useSearch()
  const view: ApprovalView = search.view ?? (mayDecide ? 'forMe' : 'mine')
  const go = useNavigate({ from: paths.approvals })
  const { id: open } = useParams({ strict: false })
  const [{ data, error }, again] = useQuery({
    query: ApprovalInboxDocument,
    variables: { ...askedBy(view, me), first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => again({ requestPolicy: 'network-only' })
  const found = useLast(data?.approvals)
  const rows = found?.nodes ?? []
  const show = (row: Row | undefined) =>
    void (row ? go({ to: paths.approval, params: { id: row.id }, search: true }) : go({ to: paths.approvals, search: true }))
  const walk = (step: 1 | -1) => {
    const row = stepFrom(rows, open, step)
    if (row) {
      show(row)
    }
  }
  useShortcuts({ j: () => walk(1), k: () => walk(-1) })
  const onDecided = (id: string) => {
    reload()
    if (view === 'forMe') {
      show(nextAfter(rows, id))
    }
  }
  return (
    <Page title={t('approvals.title')} note={found && <span>{t(`approvals.count.${view}`, { count: found.totalCount })}</span>}>
      <div className="ph-queue">
        <section className="ph-panel ph-queuelist" aria-label={t('approvals.list')}>
          <div className="ph-queueviews" role="group" aria-label={t('approvals.views')}>
            {views
              .filter((name) => mayDecide || name !== 'forMe')
              .map((name) => (
                <Link key={name} to={paths.approvals} search={{ view: name }} className="ph-btn" aria-current={name === view ? 'true' : undefined}>
                  {t(`approvals.view.${name}`)}
                </Link>
              ))}
          </div>
          {error && !found && <LoadFailure problem={problemOf(error)} permission="approvals:read" onRetry={reload} />}
          {!found && !error && <Skeleton rows={4} />}
          {found && rows.length === 0 && (
            <Empty icon="eye" title={t(`approvals.none.${view}`)}>
              {t(`approvals.noneText.${view}`)}
            </Empty>
          )}
          <ol>
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={paths.approval} params={{ id: row.id }} search={true} aria-current={row.id === open ? 'true' : undefined}>
                  <span>
                    <strong>{kindWord(row.permission)}</strong> <small className="ph-mono">{row.number}</small>
                  </span>
                  <span>
                    <StateBadge state={row.state} />
                    {row.proposer && <Han>{row.proposer.displayName}</Han>}
                  </span>
                  <small>
                    {row.decidedAt ? t('approvals.decidedAt') : t('approvals.expiresAt')} <Time at={row.decidedAt ?? row.expiresAt} short />
                  </small>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        <InboxContext value={{ onChanged: reload, onDecided }}>
          <Suspense fallback={<Skeleton />}>
            {open ? (
              <Outlet />
            ) : (
              rows.length > 0 && (
                <Empty icon="eye" title={t('approvals.choose')}>
                  {t(mayDecide ? 'approvals.keysHint' : 'approvals.readHint')}
                </Empty>
              )
            )}
          </Suspense>
        </InboxContext>
      </div>
    </Page>
  )
}
