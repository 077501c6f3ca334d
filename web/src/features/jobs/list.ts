/** The list of background work, declared. */
import type { TFunction } from 'i18next'
import { withoutSearch, type ListSpec, type View } from '../../app/list/declare'
import { jobKinds, jobStatuses, jobsSearch, type JobsSearch } from '../../app/search'
import { jobKindWord, jobStatusWord } from '../../app/words/jobs'
import { JobsDocument, type JobFilter, type JobOrderField, type JobsQuery, type JobsQueryVariables } from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { hiddenAtFirst, jobColumns, jobName, type JobRow } from './columns'

type JobsList = ListSpec<JobRow, JobsSearch, JobFilter, JobOrderField, JobsQuery, JobsQueryVariables>

/** Somebody reading their own work: their id and what they are called. */
export interface Me {
  id: string
  name: string
}

export function jobFilters(t: TFunction, me: Me | undefined): Filter<JobsSearch, JobFilter>[] {
  return [
    {
      kind: 'many',
      key: 'kind',
      field: 'kind',
      label: t('jobs.kind'),
      choices: jobKinds.map((value) => ({ value, label: jobKindWord(value) })),
    },
    {
      kind: 'many',
      key: 'status',
      field: 'status',
      label: t('jobs.status'),
      choices: jobStatuses.map((value) => ({ value, label: jobStatusWord(value) })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'createdAt', label: t('jobs.createdAt') },
    {
      kind: 'linked',
      key: 'by',
      field: 'askedBy',
      label: t('jobs.askedBy'),
      said: (id) => (id === me?.id ? t('common.you') : id),
    },
  ]
}

export function jobViews(t: TFunction, me: Me | undefined): View<JobsSearch>[] {
  return [
    { key: 'all', label: t('jobs.viewAll'), search: {} },
    ...(me ? [{ key: 'mine', label: t('jobs.viewMine'), search: { by: me.id } }] : []),
    { key: 'running', label: t('jobs.viewRunning'), search: { status: ['READY', 'RUNNING'] } },
    { key: 'failed', label: t('jobs.viewFailed'), search: { status: ['FAILED'] } },
  ]
}

export function jobsList(t: TFunction, me: Me | undefined): JobsList {
  return {
    name: 'jobs',
    address: jobsSearch,
    title: t('jobs.title'),
    permission: 'jobs:read',
    document: JobsDocument,
    variables: withoutSearch,
    read: (data) => data.jobs,
    typenames: ['Job'],
    columns: jobColumns(t),
    hidden: hiddenAtFirst,
    nameOf: jobName,
    filters: jobFilters(t, me),
    sorts: { createdAt: 'CREATED_AT' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: jobViews(t, me),
    none: { icon: 'jobs', title: t('jobs.noneTitle'), text: t('jobs.noneText') },
    noMatch: t('jobs.noMatchTitle'),
  }
}
