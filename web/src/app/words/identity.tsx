/** How consents, changes of address and messages look and are called, on every page that shows one. */
import i18n from 'i18next'
import type { ConsentPurpose, ContactChangeState, MessageChannel, MessageState, MessageTemplate } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const changeTones: Record<ContactChangeState, Tone> = { HELD: 'waiting', APPLIED: 'done', CANCELLED: 'neutral', OVERTAKEN: 'failed' }
const messageTones: Record<MessageState, Tone> = { WAITING: 'moving', SENT: 'done', FAILED: 'failed', EXPIRED: 'neutral' }

export function purposeWord(purpose: ConsentPurpose): string {
  const key = `consentPurpose.${purpose}` as const
  return isWord(key) ? i18n.t(key) : purpose
}

export function channelWord(channel: MessageChannel): string {
  const key = `messageChannel.${channel}` as const
  return isWord(key) ? i18n.t(key) : channel
}

export function messageStateWord(state: MessageState): string {
  const key = `messageState.${state}` as const
  return isWord(key) ? i18n.t(key) : state
}

export function templateWord(template: MessageTemplate): string {
  const key = `messageTemplate.${template}` as const
  return isWord(key) ? i18n.t(key) : template
}

export function ChangeBadge({ state }: { state: ContactChangeState }) {
  const key = `contactChangeState.${state}` as const
  const tone = (changeTones as Partial<Record<string, Tone>>)[state] ?? 'neutral'
  return <Badge tone={tone}>{isWord(key) ? i18n.t(key) : state}</Badge>
}

export function MessageBadge({ state }: { state: MessageState }) {
  return <Badge tone={(messageTones as Partial<Record<string, Tone>>)[state] ?? 'neutral'}>{messageStateWord(state)}</Badge>
}
