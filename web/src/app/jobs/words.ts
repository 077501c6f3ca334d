/** What is said when a job is over. */
import i18n from 'i18next'
import { jobErrorWord, jobKindWord } from '../words/jobs'
import type { RunningJob } from './running'

export const showWord = () => i18n.t('jobs.show')

export function overWords(job: RunningJob): string {
  const kind = jobKindWord(job.kind)
  switch (job.status) {
    case 'FAILED':
      return i18n.t('jobs.hasFailed', { kind, why: job.error ? jobErrorWord(job.error) : '' })
    case 'CANCELLED':
      return i18n.t('jobs.wasCancelled', { kind })
    default:
      return job.failed ? i18n.t('jobs.isDoneInPart', { kind, failed: job.failed }) : i18n.t('jobs.isDone', { kind })
  }
}

/** A success leaves by itself, a failure stays; done in part is neither. */
export function overKind(job: RunningJob): 'done' | 'moving' | 'failed' {
  if (job.status === 'FAILED') {
    return 'failed'
  }
  return job.status === 'DONE' && !job.failed ? 'done' : 'moving'
}
