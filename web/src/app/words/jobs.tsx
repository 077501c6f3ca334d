/** How background work looks and is called, on its pages and in the panel of what is running. */
import i18n from 'i18next'
import type { JobKind, JobStatus } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import type { Words } from '../../i18n/words'
import { isWord } from '../../kit/known'
import { problemSentence } from '../../kit/problems'
import type { Tone } from '../../theme/tokens'

const tones: Record<JobStatus, Tone> = {
  READY: 'waiting',
  RUNNING: 'moving',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'neutral',
}

export function jobKindWord(kind: JobKind): string {
  const key = `jobKind.${kind}` as const
  return isWord(key) ? i18n.t(key) : kind
}

export function jobStatusWord(status: string): string {
  const key = `jobStatus.${status as JobStatus}` as const
  return isWord(key) ? i18n.t(key) : status
}

/** Why work was given up, by its closed code: its own words, or those of the refusal it ran into. */
export function jobErrorWord(code: string): string {
  const key = `jobs.why.${code}` as `jobs.why.${keyof Words['jobs']['why']}`
  return isWord(key) ? i18n.t(key) : problemSentence({ code })
}

export function JobBadge({ status, stopping }: { status: JobStatus; stopping?: boolean }) {
  return (
    <Badge tone={(tones as Partial<Record<string, Tone>>)[status] ?? 'neutral'}>
      {stopping ? i18n.t('jobs.stopping') : jobStatusWord(status)}
    </Badge>
  )
}
