import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { DetailTools } from '../../app/detail/DetailTools'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { jobPath, paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { JobBadge, jobKindWord } from '../../app/words/jobs'
import { JobDetailDocument } from '../../gql/graphql'
import { idOf } from '../../graphql/persisted'
import { Han, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { Tabs } from '../../kit/Tabs'
import { JobActions } from './JobActions'
import { jobName } from './columns'
import './jobs.css'
import { JobSummary } from './JobSummary'
import { useJob, type JobData } from './useJob'

const route = getRouteApi(routeIds.job)

export default function JobDetail() {
  const { id } = route.useParams()
  return <JobPage key={id} id={id} />
}

function JobPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const { job, problem, fetching, again } = useJob(id)
  useCrumb(jobPath(id), job && jobName(job))
  if (job) {
    return <Loaded job={job} onStale={again} />
  }
  if (problem) {
    return (
      <Page title={t('jobs.one')}>
        <LoadFailure problem={problem} permission="jobs:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={t('jobs.one')}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}

function Loaded({ job, onStale }: { job: JobData; onStale: () => void }) {
  const { t } = useTranslation()
  const { tab = 'summary' } = route.useSearch()
  const go = useNavigate({ from: paths.job })
  const mayTrail = useCan('audit_entries:read')
  const tabs = [
    { name: 'summary' as const, label: t('jobs.tabSummary') },
    ...(mayTrail ? [{ name: 'audit' as const, label: t('jobs.tabAudit') }] : []),
  ]
  return (
    <Page
      title={jobKindWord(job.kind)}
      name={jobName(job)}
      note={
        <>
          <JobBadge status={job.status} stopping={job.isStopping} />
          <span>
            {job.askedBy && (
              <>
                <Han>{job.askedBy.displayName}</Han>
                {' · '}
              </>
            )}
            <Time at={job.createdAt} />
          </span>
        </>
      }
      actions={
        <>
          <DetailTools list="jobs" reference={job.id} pathOf={jobPath} documentId={idOf(JobDetailDocument)} variables={{ id: job.id }} />
          <JobActions job={job} onStale={onStale} />
        </>
      }
    >
      {mayTrail ? (
        <div>
          <Tabs label={t('jobs.tabs')} tabs={tabs} current={tab} onChange={(name) => void go({ search: { tab: name === 'summary' ? undefined : name } })}>
            {tab === 'audit' ? <ObjectHistory id={job.id} /> : <JobSummary job={job} />}
          </Tabs>
        </div>
      ) : (
        <JobSummary job={job} />
      )}
    </Page>
  )
}
