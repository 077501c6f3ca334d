/** How the state of an account looks and is called. */
import i18n from 'i18next'
import type { UserKind, UserState } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const tones: Record<UserState, Tone> = {
  PENDING_VERIFICATION: 'waiting',
  ACTIVE: 'done',
  LOCKED: 'held',
  SUSPENDED: 'held',
  DEACTIVATED: 'neutral',
}

export function userStateWord(state: string): string {
  const key = `userState.${state as UserState}` as const
  return isWord(key) ? i18n.t(key) : state
}

export function userKindWord(kind: UserKind): string {
  const key = `userKind.${kind}` as const
  return isWord(key) ? i18n.t(key) : kind
}

export function UserBadge({ state }: { state: UserState }) {
  return <Badge tone={(tones as Partial<Record<string, Tone>>)[state] ?? 'neutral'}>{userStateWord(state)}</Badge>
}
