import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { firstPage, pageArguments, pageSteps } from '../../app/keyset'
import { LoadFailure } from '../../app/LoadFailure'
import { orderPath, paths, routeIds, shipmentPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { shipmentWord } from '../../app/words/shipments'
import { statusWord } from '../../app/words/orders'
import { JobRowsDocument, type JobKind, type JobRowsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Empty, ItemNumber, Panel, Skeleton } from '../../kit/basics'
import { count } from '../../kit/format'
import { Pager } from '../../kit/list/Pager'
import { problemSentence } from '../../kit/problems'

const route = getRouteApi(routeIds.job)

type Row = JobRowsQuery['jobRows']['nodes'][number]

interface Props {
  jobId: string
  kind: JobKind
  failed: number
  done: number
}

/** What became of each object. What was refused comes first: that is what somebody has to look after. */
export function JobRows({ jobId, kind, failed, done }: Props) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.job })
  const all = search.rows === 'all'
  const [{ data, error }, again] = useQuery({
    query: JobRowsDocument,
    variables: { filter: { job: { eq: jobId }, ...(!all && { ok: { eq: false } }) }, ...pageArguments(search) },
    requestPolicy: 'cache-and-network',
  })
  const rows = useLast(data?.jobRows)
  const steps = rows && pageSteps(search, rows.nodes.length, rows.pageInfo)
  const change = (patch: object) => void go({ search: (old) => ({ ...old, ...patch }) })
  return (
    <Panel
      title={t('jobs.rows')}
      extra={
        <div className="ph-rowchoice" role="group" aria-label={t('jobs.rows')}>
          <button type="button" className="ph-btn" aria-pressed={!all} onClick={() => change({ ...firstPage, rows: undefined })}>
            {t('jobs.rowsRefused', { count: count(failed) })}
          </button>
          <button type="button" className="ph-btn" aria-pressed={all} onClick={() => change({ ...firstPage, rows: 'all' })}>
            {t('jobs.rowsAll', { count: count(failed + done) })}
          </button>
        </div>
      }
    >
      {error && !rows && (
        <LoadFailure problem={problemOf(error)} permission="jobs:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!rows && !error && <Skeleton rows={4} />}
      {rows?.nodes.length === 0 && (
        <Empty icon="check" title={t(all ? 'jobs.rowsNone' : 'jobs.rowsNoneRefused')}>
          {t('jobs.rowsNoneText')}
        </Empty>
      )}
      {rows && steps && rows.nodes.length > 0 && (
        <>
          <Lines rows={rows.nodes} ofOrders={kind === 'ORDERS_CANCEL'} />
          <Pager
            from={steps.from}
            to={steps.from + rows.nodes.length - 1}
            total={rows.totalCount}
            onPrevious={steps.previous && (() => change({ ...steps.previous }))}
            onNext={steps.next && (() => change({ ...steps.next }))}
          />
        </>
      )}
    </Panel>
  )
}

function Lines({ rows, ofOrders }: { rows: readonly Row[]; ofOrders: boolean }) {
  const { t } = useTranslation()
  return (
    <table className="ph-lines">
      <thead>
        <tr>
          <th scope="col">{t('jobs.object')}</th>
          <th scope="col">{t('jobs.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <RowLink to={ofOrders ? orderPath(row.label) : shipmentPath(row.label)}>
                <ItemNumber value={row.label} />
              </RowLink>
            </th>
            <td>
              <Badge tone={row.ok ? 'done' : 'failed'}>{t(row.ok ? 'jobs.rowDone' : 'jobs.rowRefused')}</Badge>{' '}
              {!row.ok && <RowReason row={row} ofOrders={ofOrders} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A state that stands against it is named; what else there is has its own sentence. */
function RowReason({ row, ofOrders }: { row: Row; ofOrders: boolean }) {
  const { t } = useTranslation()
  const params = Object.fromEntries(row.params.map((param) => [param.name, param.value]))
  const state = row.code === 'INVALID_TRANSITION' ? params['from'] : undefined
  if (state) {
    return t('list.inState', { state: ofOrders ? statusWord(state) : shipmentWord(state) })
  }
  return problemSentence({ code: row.code ?? 'UNKNOWN', params })
}
