import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { jobPath } from '../../app/paths'
import { jobErrorWord } from '../../app/words/jobs'
import { LabelsJobDocument } from '../../gql/graphql'
import { useSubscription } from '../../graphql/hooks'
import { Panel } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Note } from '../../kit/ProblemNote'
import { Progress } from '../../kit/Progress'

/** The job as it moves, then its file. Leaving the page does not stop it. */
export function Printing({ jobId, onAgain }: { jobId: string; onAgain: () => void }) {
  const { t } = useTranslation()
  const [{ data }] = useSubscription({ query: LabelsJobDocument, variables: { id: jobId } })
  const job = data?.jobUpdated
  const over = job?.status === 'DONE' || job?.status === 'FAILED' || job?.status === 'CANCELLED'
  const good = job?.status === 'DONE'
  return (
    <Panel title={t(!over ? 'labels.progress' : good ? 'labels.ready' : 'labels.failed')}>
      <div className="ph-printing">
        {!over && <Progress label={t('labels.progress')} done={job?.done ?? 0} total={job?.total} progress={job?.progress} />}
        {over && (
          <p role="status">
            {good
              ? t('labels.partly', { done: job.succeeded ?? job.done, failed: job.failed ?? 0 })
              : job.error && jobErrorWord(job.error)}
          </p>
        )}
        {over && !good && <Note tone="failed">{t('labels.failed')}</Note>}
        <div className="ph-spans">
          {job?.file && (
            <a className="ph-btn" data-primary href={job.file.url} download={job.file.name}>
              <Icon name="download" />
              {t('labels.download', { name: job.file.name })}
            </a>
          )}
          <Link className="ph-btn" to={jobPath(jobId)}>
            {t('labels.job')}
          </Link>
          {over && (
            <button type="button" className="ph-btn" onClick={onAgain}>
              {t('labels.again')}
            </button>
          )}
        </div>
      </div>
    </Panel>
  )
}
