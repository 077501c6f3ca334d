import { useTranslation } from 'react-i18next'
import { useCan } from '../../app/session'
import { userPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { jobErrorWord } from '../../app/words/jobs'
import { CopyButton, Facts, Han, Mono, None, Panel, Time, type Fact } from '../../kit/basics'
import { bytes, count } from '../../kit/format'
import { Icon } from '../../kit/Icon'
import { Progress } from '../../kit/Progress'
import { Note } from '../../kit/ProblemNote'
import { jobName } from './columns'
import { JobRows } from './JobRows'
import type { JobData } from './useJob'

/** How far it is, what came of it, and what there is to know about it. */
export function JobSummary({ job }: { job: JobData }) {
  const { t } = useTranslation()
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <Panel title={t('jobs.progress')}>
          {job.status === 'READY' && (
            <p>
              {t('jobs.waits')} <Time at={job.dueAt} />
            </p>
          )}
          {job.status === 'RUNNING' ? (
            <div className="ph-jobprogress">
              <Progress label={jobName(job)} done={job.done} total={job.total} progress={job.progress} />
              <small>{t('jobs.leave')}</small>
            </div>
          ) : (
            job.status !== 'READY' && <Outcome job={job} />
          )}
        </Panel>
        {job.file && <ResultFile file={job.file} />}
        {job.failed != null && <JobRows key={job.version} jobId={job.id} kind={job.kind} failed={job.failed} done={job.succeeded ?? 0} />}
      </div>
      <JobFacts job={job} />
    </div>
  )
}

function Outcome({ job }: { job: JobData }) {
  const { t } = useTranslation()
  if (job.status === 'FAILED') {
    return (
      <Note tone="failed">
        {t('jobs.gaveUp', { count: job.attempt })} {job.error && jobErrorWord(job.error)}
        {job.error && (
          <small className="ph-problem-codes">
            <span>{t('problemCode', { code: job.error })}</span>
          </small>
        )}
      </Note>
    )
  }
  if (job.status === 'CANCELLED') {
    return <p>{t('jobs.stopped', { done: count(job.done) })}</p>
  }
  if (job.failed == null) {
    return <p>{t('jobs.finished', { done: count(job.done) })}</p>
  }
  return <p>{t('jobs.finishedRows', { done: count(job.succeeded ?? 0), failed: count(job.failed) })}</p>
}

function ResultFile({ file }: { file: NonNullable<JobData['file']> }) {
  const { t } = useTranslation()
  return (
    <Panel
      title={t('jobs.result')}
      extra={
        <a className="ph-btn" data-primary href={file.url} download={file.name}>
          <Icon name="download" />
          {t('jobs.download')}
        </a>
      }
    >
      <Facts
        items={[
          { label: t('jobs.fileName'), value: file.name },
          { label: t('jobs.fileSize'), value: bytes(file.sizeBytes) },
          {
            label: 'SHA-256',
            value: (
              <>
                <Mono>{file.sha256}</Mono>
                <CopyButton text={file.sha256} label={t('jobs.copyHash')} />
              </>
            ),
          },
          { label: t('jobs.fileUntil'), value: <Time at={file.expiresAt} /> },
        ]}
      />
    </Panel>
  )
}

function JobFacts({ job }: { job: JobData }) {
  const { t } = useTranslation()
  const mayUsers = useCan('users:search')
  const asked = job.askedBy && <Han>{job.askedBy.displayName}</Han>
  const facts: Fact[] = [
    {
      label: t('jobs.askedBy'),
      value: job.askedBy && mayUsers ? <RowLink to={userPath(job.askedBy.id)}>{asked}</RowLink> : (asked ?? t('jobs.platform')),
    },
    { label: t('jobs.createdAt'), value: <Time at={job.createdAt} /> },
    { label: t('jobs.dueAt'), value: <Time at={job.dueAt} /> },
    { label: t('jobs.startedAt'), value: job.startedAt ? <Time at={job.startedAt} /> : <None /> },
    { label: t('jobs.endedAt'), value: job.endedAt ? <Time at={job.endedAt} /> : <None /> },
    { label: t('jobs.attempt'), value: count(job.attempt) },
    { label: t('jobs.version'), value: count(job.version) },
  ]
  return (
    <Panel title={t('jobs.facts')}>
      <Facts items={facts} />
    </Panel>
  )
}
