/** How requests about personal data look and are called. */
import i18n from 'i18next'
import type { SubjectRequestKind, SubjectRequestState } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const tones: Record<SubjectRequestState, Tone> = {
  REQUESTED: 'waiting',
  IN_PROGRESS: 'moving',
  DONE: 'done',
  REFUSED: 'failed',
  CANCELLED: 'neutral',
}

export function stateWord(state: string): string {
  const key = `subjects.state.${state as SubjectRequestState}` as const
  return isWord(key) ? i18n.t(key) : state
}

export function kindWord(kind: SubjectRequestKind): string {
  const key = `subjects.kind.${kind}` as const
  return isWord(key) ? i18n.t(key) : kind
}

export function keptWord(name: string): string {
  const key = `subjects.kept.${name as 'ORDERS'}` as const
  return isWord(key) ? i18n.t(key) : name
}

export function RequestBadge({ state }: { state: SubjectRequestState }) {
  return <Badge tone={(tones as Partial<Record<string, Tone>>)[state] ?? 'neutral'}>{stateWord(state)}</Badge>
}

const open: readonly SubjectRequestState[] = ['REQUESTED', 'IN_PROGRESS']

export function isOpen(state: SubjectRequestState): boolean {
  return open.includes(state)
}
