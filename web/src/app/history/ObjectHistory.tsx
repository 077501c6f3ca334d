/** What the trail says about one object, newest first, with what each act changed: the last tab of every detail. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ObjectHistoryDocument, type ObjectHistoryQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Han, Panel, Skeleton, Time } from '../../kit/basics'
import { Diff } from '../../kit/Diff'
import { OutcomeBadge } from '../../kit/OutcomeBadge'
import { LoadFailure } from '../LoadFailure'
import { paths } from '../paths'
import { actionWord, saidChange } from '../words/trail'
import './history.css'

const FIRST = 50

type Entry = ObjectHistoryQuery['auditEntries']['nodes'][number]

export function ObjectHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({
    query: ObjectHistoryDocument,
    variables: { id, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const found = useLast(data?.auditEntries)
  const all = (
    <Link to={paths.audit} search={{ object: id }}>
      {t('trail.all')}
    </Link>
  )
  return (
    <Panel title={t('trail.history')} extra={all}>
      {error && !found && (
        <LoadFailure problem={problemOf(error)} permission="audit_entries:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!found && !error && <Skeleton rows={4} />}
      {found?.nodes.length === 0 && (
        <Empty icon="trail" title={t('trail.none')}>
          {t('trail.noneText')}
        </Empty>
      )}
      {found && found.nodes.length > 0 && (
        <ol className="ph-history">
          {found.nodes.map((entry) => (
            <Line key={entry.id} id={id} entry={entry} />
          ))}
        </ol>
      )}
      {found?.pageInfo.hasNextPage && <p className="ph-quiet">{t('trail.more', { shown: found.nodes.length })}</p>}
    </Panel>
  )
}

function Line({ id, entry }: { id: string; entry: Entry }) {
  const { t } = useTranslation()
  return (
    <li>
      <header>
        <Link to={paths.audit} search={{ object: id, entry: entry.sequence }}>
          <Time at={entry.at} />
        </Link>
        <strong title={entry.action}>{actionWord(entry.action)}</strong>
        <Han>{entry.actorName}</Han>
        {entry.outcome === 'REFUSED' && <OutcomeBadge outcome={entry.outcome} />}
        {entry.count > 1 && <small>{t('audit.times', { count: entry.count })}</small>}
      </header>
      {entry.reason && (
        <p>
          {t('trail.reason')} <Han>{entry.reason}</Han>
        </p>
      )}
      {entry.changes.length > 0 && <Diff changes={entry.changes.map((change) => saidChange(change, entry.objectType))} />}
    </li>
  )
}
