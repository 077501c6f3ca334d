import type { TFunction } from 'i18next'
import { jobPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { JobBadge, jobErrorWord, jobKindWord } from '../../app/words/jobs'
import type { JobsQuery } from '../../gql/graphql'
import { Count, Han, None, Time } from '../../kit/basics'
import { dateTime } from '../../kit/format'
import type { Column } from '../../kit/list/columns'
import { Progress } from '../../kit/Progress'

export type JobRow = JobsQuery['jobs']['nodes'][number]

export const hiddenAtFirst = [] as const

export function jobName(job: Pick<JobRow, 'kind' | 'createdAt'>): string {
  return `${jobKindWord(job.kind)} ${dateTime(job.createdAt)}`
}

export function jobColumns(t: TFunction): Column<JobRow>[] {
  return [
    {
      key: 'kind',
      title: t('jobs.kind'),
      name: true,
      cell: (job) => <RowLink to={jobPath(job.id)}>{jobKindWord(job.kind)}</RowLink>,
    },
    { key: 'status', title: t('jobs.status'), cell: (job) => <JobBadge status={job.status} stopping={job.isStopping} /> },
    {
      key: 'progress',
      title: t('jobs.progress'),
      cell: (job) =>
        job.status === 'RUNNING' ? (
          <Progress label={jobName(job)} done={job.done} total={job.total} progress={job.progress} />
        ) : (
          <Count value={job.done} />
        ),
    },
    { key: 'failed', title: t('jobs.refused'), align: 'end', cell: (job) => (job.failed == null ? <None /> : <Count value={job.failed} />) },
    { key: 'error', title: t('jobs.error'), cell: (job) => (job.error ? jobErrorWord(job.error) : <None />) },
    {
      key: 'askedBy',
      title: t('jobs.askedBy'),
      cell: (job) => (job.askedBy ? <Han>{job.askedBy.displayName}</Han> : <None />),
    },
    { key: 'createdAt', title: t('jobs.createdAt'), sortable: true, cell: (job) => <Time at={job.createdAt} short /> },
    { key: 'endedAt', title: t('jobs.endedAt'), cell: (job) => (job.endedAt ? <Time at={job.endedAt} short /> : <None />) },
  ]
}
