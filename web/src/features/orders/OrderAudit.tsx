import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { OrderAuditDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Han, Mono, Panel, Skeleton, Time } from '../../kit/basics'
import { OutcomeBadge } from '../../kit/OutcomeBadge'
import { ProblemNote } from '../../kit/ProblemNote'

const FIRST = 50

/** The entries of the trail about this order; the whole trail is one link away. */
export function OrderAudit({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error }] = useQuery({
    query: OrderAuditDocument,
    variables: { id, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const entries = data?.auditEntries.nodes
  return (
    <Panel
      title={t('order.history')}
      extra={
        <Link to={paths.audit} search={{ object: id }}>
          {t('order.historyAll')}
        </Link>
      }
    >
      {error && <ProblemNote problem={problemOf(error)} />}
      {!entries && !error && <Skeleton rows={4} />}
      {entries?.length === 0 && <p className="ph-quiet">{t('order.historyNone')}</p>}
      {entries && entries.length > 0 && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('order.when')}</th>
              <th scope="col">{t('order.who')}</th>
              <th scope="col">{t('order.what')}</th>
              <th scope="col">{t('order.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <Link to={paths.audit} search={{ object: id, entry: entry.sequence }}>
                    <Time at={entry.at} />
                  </Link>
                </td>
                <td>
                  <Han>{entry.actorName}</Han>
                </td>
                <td>
                  <Mono>{entry.action}</Mono>
                  {entry.reason && (
                    <small>
                      <Han>{entry.reason}</Han>
                    </small>
                  )}
                </td>
                <td>
                  <OutcomeBadge outcome={entry.outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
