/** How programs of integrators, their tokens and what they may do are called. */
import i18n from 'i18next'
import type { ApiClientMode, ApiClientState, RateClass, PermissionScope } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const tones: Record<ApiClientState, Tone> = { ACTIVE: 'done', SUSPENDED: 'held', REVOKED: 'neutral' }

export function stateWord(state: string): string {
  const key = `clients.state.${state as ApiClientState}` as const
  return isWord(key) ? i18n.t(key) : state
}

export const modeWord = (mode: ApiClientMode) => i18n.t(`clients.mode.${mode}`)
export const rateWord = (rateClass: RateClass) => i18n.t(`clients.rate.${rateClass}`)
export const scopeWord = (scope: PermissionScope) => i18n.t(`clients.scope.${scope}`)

/** What a permission is about: orders, items, files. */
export function typeWord(permission: string): string {
  const type = permission.split(':')[0] ?? permission
  const key = `clients.type.${type as 'orders'}` as const
  return isWord(key) ? i18n.t(key) : type
}

/** What is done with it. */
export function verbWord(permission: string): string {
  const verb = permission.split(':')[1] ?? permission
  const key = `clients.verb.${verb as 'read'}` as const
  return isWord(key) ? i18n.t(key) : verb
}

export function ClientBadge({ state }: { state: ApiClientState }) {
  return <Badge tone={tones[state]}>{stateWord(state)}</Badge>
}
