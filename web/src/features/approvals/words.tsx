/** How requests for approval, their states and their outcomes look and are called. */
import i18n from 'i18next'
import { dataRequestPath, userPath, verificationPath } from '../../app/paths'
import { actionWord } from '../../app/words/trail'
import type { ApprovalState } from '../../gql/graphql'
import type { Words } from '../../i18n/words'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import { problemSentence } from '../../kit/problems'
import type { Tone } from '../../theme/tokens'

const tones: Record<ApprovalState, Tone> = {
  PENDING: 'waiting',
  EXECUTED: 'done',
  REJECTED: 'failed',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
  FAILED: 'failed',
}

export const stateWord = (state: ApprovalState) => i18n.t(`approvals.state.${state}`)

export function StateBadge({ state }: { state: ApprovalState }) {
  return <Badge tone={tones[state]}>{stateWord(state)}</Badge>
}

/** What is asked for, as a deed that is not done yet; the trail's own word where there is none of that kind. */
export function kindWord(permission: string): string {
  const key = `approvals.kind.${permission.replace(':', '_')}` as `approvals.kind.${keyof Words['approvals']['kind']}`
  return isWord(key) ? i18n.t(key) : actionWord(permission)
}

/** Why it ended otherwise than by being done. */
export function outcomeWord(code: string): string {
  const key = `approvals.outcome.${code}` as `approvals.outcome.${keyof Words['approvals']['outcome']}`
  return isWord(key) ? i18n.t(key) : problemSentence({ code })
}

const pages: Partial<Record<string, (id: string) => string>> = {
  User: userPath,
  SubjectRequest: dataRequestPath,
  VerificationCase: verificationPath,
}

/** The page of what it is about, where there is one. */
export function subjectPath(type: string, id: string): string | undefined {
  return pages[type]?.(id)
}
