/** What is running for the viewer, kept from the first answer and each change after it. All of it pure. */
import type { JobFieldsFragment } from '../../gql/graphql'

export type RunningJob = JobFieldsFragment

export function isOver(job: Pick<RunningJob, 'status'>): boolean {
  return job.status === 'DONE' || job.status === 'FAILED' || job.status === 'CANCELLED'
}

/** The newest first; what is over leaves. A change that is older than what is known is dropped. */
export function withChange(jobs: readonly RunningJob[], changed: RunningJob): RunningJob[] {
  const known = jobs.find((job) => job.id === changed.id)
  if (known && known.version > changed.version) {
    return [...jobs]
  }
  const others = jobs.filter((job) => job.id !== changed.id)
  const next = isOver(changed) ? others : known ? jobs.map((job) => (job.id === changed.id ? changed : job)) : [changed, ...others]
  return [...next].sort((one, other) => other.createdAt.localeCompare(one.createdAt))
}

/** The first answer, with what changed while it was on its way. */
export function withAnswer(jobs: readonly RunningJob[], answer: readonly RunningJob[]): RunningJob[] {
  const missing = answer.filter((job) => !jobs.some((known) => known.id === job.id))
  return missing.reduce<RunningJob[]>(withChange, [...jobs])
}
