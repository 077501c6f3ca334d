/** What the addresses of registering, terms and messages may say. */
import type { ConsentPurpose, MessageChannel, MessageState, MessageTemplate } from '../gql/graphql'
import { day, listSearch, manyOf, oneOf, word, type ListSearch, type Raw } from './search'

export const messageChannels = ['EMAIL', 'SMS'] as const satisfies readonly MessageChannel[]

export const messageStates = ['WAITING', 'SENT', 'FAILED', 'EXPIRED'] as const satisfies readonly MessageState[]

export const messageTemplates = [
  'REGISTRATION_CODE',
  'REGISTRATION_KNOWN',
  'PASSWORD_RESET_CODE',
  'PASSWORD_CHANGED',
  'CONTACT_CHANGE_CODE',
  'CONTACT_CHANGE_KNOWN',
  'CONTACT_CHANGE_HELD',
  'CONTACT_CHANGED',
] as const satisfies readonly MessageTemplate[]

export const consentPurposes = ['SERVICE_TERMS', 'PRIVACY_POLICY', 'MARKETING'] as const satisfies readonly ConsentPurpose[]

/** Which of the two steps of a form with a code is open. */
export interface StepSearch {
  step?: 'code' | undefined
}

export interface TermsSearch {
  version?: string | undefined
}

export interface MessagesSearch extends ListSearch {
  channel?: MessageChannel[] | undefined
  template?: MessageTemplate[] | undefined
  state?: MessageState[] | undefined
  from?: string | undefined
  to?: string | undefined
}

export function stepSearch(raw: Raw): StepSearch {
  return { step: oneOf(['code'] as const, raw['step']) }
}

export function termsSearch(raw: Raw): TermsSearch {
  return { version: word(raw['version']) }
}

/** The purpose an address names: `privacy-policy` for PRIVACY_POLICY. */
export function purposeOf(slug: string): ConsentPurpose | undefined {
  return oneOf(consentPurposes, slug.toUpperCase().replaceAll('-', '_'))
}

export function messagesSearch(raw: Raw): MessagesSearch {
  return {
    channel: manyOf(messageChannels, raw['channel']),
    template: manyOf(messageTemplates, raw['template']),
    state: manyOf(messageStates, raw['state']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}
