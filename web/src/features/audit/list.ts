/** The trail as a list, declared. Its only order is the chain's. */
import type { TFunction } from 'i18next'
import { withoutSearch, type ListSpec, type View } from '../../app/list/declare'
import { auditOutcomes, auditSearch, type AuditSearch } from '../../app/search'
import { actionWord } from '../../app/words/trail'
import {
  AuditEntriesDocument,
  type AuditEntriesQuery,
  type AuditEntriesQueryVariables,
  type AuditEntryFilter,
  type AuditEntryOrderField,
} from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { auditColumns, hiddenAtFirst, type AuditRow } from './columns'

type AuditList = ListSpec<AuditRow, AuditSearch, AuditEntryFilter, AuditEntryOrderField, AuditEntriesQuery, AuditEntriesQueryVariables>

export function auditFilters(t: TFunction, actorName: (id: string) => string): Filter<AuditSearch, AuditEntryFilter>[] {
  return [
    { kind: 'text', key: 'action', field: 'action', label: t('audit.action'), hint: t('audit.actionHint') },
    { kind: 'text', key: 'object', field: 'objectId', label: t('audit.object'), hint: t('audit.objectHint') },
    {
      kind: 'many',
      key: 'outcome',
      field: 'outcome',
      label: t('audit.outcome'),
      choices: auditOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'at', label: t('audit.at') },
    { kind: 'linked', key: 'actor', field: 'actor', label: t('audit.actor'), said: actorName },
  ]
}

export function auditViews(t: TFunction): View<AuditSearch>[] {
  const of = (action: string) => ({ key: action.replace(':', '-'), label: actionWord(action), search: { action } })
  return [
    { key: 'all', label: t('audit.viewAll'), search: {} },
    { key: 'refused', label: t('audit.viewRefused'), search: { outcome: ['REFUSED'] } },
    of('orders:pay'),
    of('role_assignments:create'),
    of('sessions:create'),
  ]
}

export function auditList(t: TFunction, here: string, actorName: (id: string) => string): AuditList {
  return {
    name: 'audit',
    address: auditSearch,
    title: t('audit.title'),
    permission: 'audit_entries:read',
    document: AuditEntriesDocument,
    variables: withoutSearch,
    read: (data) => data.auditEntries,
    typenames: ['AuditEntry'],
    columns: auditColumns(t, here),
    hidden: hiddenAtFirst,
    nameOf: (entry) => String(entry.sequence),
    filters: auditFilters(t, actorName),
    sorts: { sequence: 'SEQUENCE' },
    sortAtFirst: { by: 'sequence', down: true },
    views: auditViews(t),
    none: { icon: 'trail', title: t('audit.noneTitle'), text: t('audit.noneText') },
    noMatch: t('audit.noMatchTitle'),
  }
}
