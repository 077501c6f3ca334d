import type { TFunction } from 'i18next'
import { RowLink } from '../../app/RowLink'
import type { AuditEntriesQuery } from '../../gql/graphql'
import { Count, Han, Mono, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/DataTable'
import { OutcomeBadge } from '../../kit/OutcomeBadge'

export type AuditRow = NonNullable<AuditEntriesQuery['auditEntries']>['nodes'][number]

/** `here` is the address of the list as it stands; an entry opens beside it. */
export function auditColumns(t: TFunction, here: string): Column<AuditRow>[] {
  const open = (sequence: number) => `${here}${here.includes('?') ? '&' : '?'}entry=${sequence}`
  return [
    {
      key: 'sequence',
      title: t('audit.sequence'),
      name: true,
      cell: (entry) => (
        <RowLink to={open(entry.sequence)} label={t('audit.open', { sequence: entry.sequence })}>
          <span className="ph-num">{entry.sequence}</span>
        </RowLink>
      ),
    },
    { key: 'at', title: t('audit.at'), cell: (entry) => <Time at={entry.at} short /> },
    { key: 'actor', title: t('audit.actor'), cell: (entry) => <Han>{entry.actorName}</Han> },
    { key: 'action', title: t('audit.action'), cell: (entry) => <Mono>{entry.action}</Mono> },
    { key: 'object', title: t('audit.object'), cell: (entry) => (entry.objectType ? <Mono>{entry.objectType}</Mono> : <None />) },
    { key: 'outcome', title: t('audit.outcome'), cell: (entry) => <OutcomeBadge outcome={entry.outcome} /> },
    { key: 'count', title: t('audit.count'), align: 'end', cell: (entry) => <Count value={entry.count} /> },
  ]
}
