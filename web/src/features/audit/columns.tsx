import type { TFunction } from 'i18next'
import { RowLink } from '../../app/RowLink'
import { actionWord, objectWord } from '../../app/words/trail'
import type { AuditEntriesQuery } from '../../gql/graphql'
import { Count, Han, Mono, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { OutcomeBadge } from '../../kit/OutcomeBadge'

export type AuditRow = NonNullable<AuditEntriesQuery['auditEntries']>['nodes'][number]

export const hiddenAtFirst = ['reason', 'code'] as const

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
    { key: 'action', title: t('audit.action'), cell: (entry) => <span title={entry.action}>{actionWord(entry.action)}</span> },
    { key: 'object', title: t('audit.object'), cell: (entry) => (entry.objectType ? objectWord(entry.objectType) : <None />) },
    { key: 'outcome', title: t('audit.outcome'), cell: (entry) => <OutcomeBadge outcome={entry.outcome} /> },
    { key: 'code', title: t('audit.code'), cell: (entry) => (entry.code ? <Mono>{entry.code}</Mono> : <None />) },
    { key: 'reason', title: t('audit.reason'), cell: (entry) => (entry.reason ? <Han>{entry.reason}</Han> : <None />) },
    { key: 'count', title: t('audit.count'), align: 'end', cell: (entry) => <Count value={entry.count} /> },
  ]
}
