import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { actionWord, objectWord, saidChange } from '../../app/words/trail'
import { AuditEntryDocument, type AuditEntryQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Facts, Han, Mono, None, Panel, Skeleton, Time, type Fact } from '../../kit/basics'
import { Diff } from '../../kit/Diff'
import { Icon } from '../../kit/Icon'
import { OutcomeBadge } from '../../kit/OutcomeBadge'
import { ProblemNote } from '../../kit/ProblemNote'

type EntryData = NonNullable<AuditEntryQuery['auditEntries']>['nodes'][number]

/** One entry beside the list: what it says, what it changed, and the hashes that hold it in the chain. */
export function Entry({ sequence, onClose }: { sequence: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }] = useQuery({ query: AuditEntryDocument, variables: { sequence } })
  const nodes = useLast(data?.auditEntries.nodes)
  const entry = nodes?.find((node) => node.sequence === sequence)
  return (
    <Panel
      title={t('audit.entry', { sequence })}
      extra={
        <button type="button" className="ph-iconbtn" aria-label={t('common.close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      }
    >
      {error && <ProblemNote problem={problemOf(error)} />}
      {!entry && fetching && <Skeleton rows={8} />}
      {!entry && !fetching && !error && <p className="ph-quiet">{t('audit.entryMissing')}</p>}
      {entry && <EntryBody entry={entry} />}
    </Panel>
  )
}

function Narrow({ search, children }: { search: Record<string, string>; children: ReactNode }) {
  return (
    <Link className="ph-narrow" to={paths.audit} search={search}>
      {children}
    </Link>
  )
}

function EntryBody({ entry }: { entry: EntryData }) {
  const { t } = useTranslation()
  const facts: Fact[] = [
    { label: t('audit.at'), value: <Time at={entry.at} /> },
    {
      label: t('audit.actor'),
      value: (
        <>
          <Han>{entry.actorName}</Han>
          {entry.actor && <Narrow search={{ actor: entry.actor.id }}>{t('audit.onlyActor')}</Narrow>}
        </>
      ),
    },
    {
      label: t('audit.action'),
      value: (
        <>
          {actionWord(entry.action)} <Mono>{entry.action}</Mono>
          <Narrow search={{ action: entry.action }}>{t('audit.onlyAction')}</Narrow>
        </>
      ),
    },
    {
      label: t('audit.object'),
      value: entry.objectId ? (
        <>
          {objectWord(entry.objectType ?? '')}
          <Narrow search={{ object: entry.objectId }}>{t('audit.onlyObject')}</Narrow>
        </>
      ) : (
        <None />
      ),
    },
    {
      label: t('audit.outcome'),
      value: (
        <>
          <OutcomeBadge outcome={entry.outcome} /> {entry.code && <Mono>{entry.code}</Mono>}
        </>
      ),
    },
    { label: t('audit.reason'), value: entry.reason ? <Han>{entry.reason}</Han> : <None /> },
    { label: t('audit.addressBlock'), value: entry.addressBlock ? <Mono>{entry.addressBlock}</Mono> : <None /> },
    { label: t('audit.requestId'), value: entry.requestId ? <Mono>{entry.requestId}</Mono> : <None /> },
  ]
  if (entry.count > 1) {
    facts.push({ label: t('audit.count'), value: t('audit.times', { count: entry.count }) })
  }
  return (
    <div className="ph-stack">
      <Facts items={facts} />
      <div>
        <h3>{t('audit.changes')}</h3>
        {entry.changes.length > 0 ? <Diff changes={entry.changes.map((change) => saidChange(change, entry.objectType))} /> : <p className="ph-quiet">{t('audit.noChanges')}</p>}
      </div>
      <dl>
        <dt className="ph-quiet">{t('audit.hash')}</dt>
        <dd className="ph-hash">{entry.hash}</dd>
        <dt className="ph-quiet">{t('audit.previousHash')}</dt>
        <dd className="ph-hash">{entry.previousHash}</dd>
      </dl>
    </div>
  )
}
