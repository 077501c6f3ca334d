import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { Progress } from '../../kit/Progress'
import { jobPath, paths } from '../paths'
import { jobKindWord, jobStatusWord } from '../words/jobs'
import './jobs.css'
import { useRunningJobs } from './useRunningJobs'

/** More than so many are a line with their number. */
const SHOWN = 3

/** At the foot of the side bar: what runs for me. Its number is announced, its progress is not. */
export default function JobsPanel({ me }: { me: string }) {
  const { t } = useTranslation()
  const jobs = useRunningJobs(me)
  return (
    <>
      <p className="ph-sr" role="status">
        {jobs.length > 0 && t('jobs.running', { count: jobs.length })}
      </p>
      {jobs.length > 0 && (
        <section className="ph-jobs" aria-label={t('jobs.mine')}>
          <Link to={paths.jobs} search={{ by: me }} title={t('jobs.running', { count: jobs.length })}>
            <Icon name="jobs" />
            <span>{t('jobs.running', { count: jobs.length })}</span>
          </Link>
          <ul>
            {jobs.slice(0, SHOWN).map((job) => (
              <li key={job.id}>
                <Link to={jobPath(job.id)}>{jobKindWord(job.kind)}</Link>
                {job.status === 'READY' ? (
                  <small>{jobStatusWord(job.status)}</small>
                ) : (
                  <Progress label={jobKindWord(job.kind)} done={job.done} total={job.total} progress={job.progress} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
