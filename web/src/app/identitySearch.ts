/** What the addresses of pages about people may say: registering, terms, messages, cases, requests, detections. */
import type {
  ConsentPurpose,
  DetectionKind,
  DetectionState,
  MessageChannel,
  MessageState,
  MessageTemplate,
  SubjectRequestKind,
  SubjectRequestState,
} from '../gql/graphql'
import { day, idIn, manyOf, oneOf, word, type Raw } from './parts'
import { listSearch, type ListSearch } from './search'

export const messageChannels = ['EMAIL', 'SMS'] as const satisfies readonly MessageChannel[]

export const messageStates = ['WAITING', 'SENT', 'FAILED', 'EXPIRED'] as const satisfies readonly MessageState[]

export const messageTemplates = [
  'REGISTRATION_CODE',
  'REGISTRATION_KNOWN',
  'PASSWORD_RESET_CODE',
  'SIGN_IN_CODE',
  'PASSWORD_CHANGED',
  'CONTACT_CHANGE_CODE',
  'CONTACT_CHANGE_KNOWN',
  'CONTACT_CHANGE_HELD',
  'CONTACT_CHANGED',
  'PASSWORD_REPLACED',
  'SECOND_FACTOR_CHANGED',
  'FACTOR_LOSS_CODE',
  'SESSIONS_ENDED',
  'NEW_DEVICE',
  'PASSKEY_ADDED',
  'PASSKEY_REMOVED',
  'VERIFICATION_APPROVED',
  'VERIFICATION_NEEDS_INFO',
  'VERIFICATION_REJECTED',
  'VERIFICATION_LAPSED',
  'VERIFICATION_ENDS',
  'VERIFICATION_ENDED',
  'DATA_REVEALED',
  'DATA_EXPORT_READY',
  'DATA_CORRECTED',
  'DATA_REQUEST_REFUSED',
  'ACCOUNT_DELETED',
  'INVITATION',
  'APPROVAL_ASKED',
  'APPROVAL_ENDED',
  'API_TOKEN_ENDS',
  'ACCESS_REVIEW_WAITS',
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

export const detectionStates = ['OPEN', 'ACKNOWLEDGED'] as const satisfies readonly DetectionState[]

export const detectionKinds = [
  'MANY_FAILURES',
  'NETWORK_FAILURES',
  'PASSWORD_SPRAYING',
  'CODE_GUESSING',
  'CODE_REPLAY',
  'PASSKEY_COPIED',
  'FACTOR_REMOVED',
  'NEW_DEVICE',
  'IMPOSSIBLE_TRAVEL',
] as const satisfies readonly DetectionKind[]

export const dataRequestKinds = ['EXPORT', 'RECTIFICATION', 'DELETION'] as const satisfies readonly SubjectRequestKind[]

export const dataRequestStates = ['REQUESTED', 'IN_PROGRESS', 'DONE', 'REFUSED', 'CANCELLED'] as const satisfies readonly SubjectRequestState[]

export interface DataRequestsSearch extends ListSearch {
  kind?: SubjectRequestKind[] | undefined
  state?: SubjectRequestState[] | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface VerificationsSearch {
  view?: 'mine' | 'decided' | undefined
}

export function dataRequestsSearch(raw: Raw): DataRequestsSearch {
  return {
    kind: manyOf(dataRequestKinds, raw['kind']),
    state: manyOf(dataRequestStates, raw['state']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}

export interface DetectionsSearch extends ListSearch {
  kind?: DetectionKind[] | undefined
  state?: DetectionState[] | undefined
  from?: string | undefined
  to?: string | undefined
}

export function detectionsSearch(raw: Raw): DetectionsSearch {
  return {
    kind: manyOf(detectionKinds, raw['kind']),
    state: manyOf(detectionStates, raw['state']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}

export function verificationsSearch(raw: Raw): VerificationsSearch {
  return { view: oneOf(['mine', 'decided'] as const, raw['view']) }
}

/** `unit` is the one whose roles are shown; `where` leaves those beneath out. */
export interface AssignmentsSearch {
  tab?: 'apart' | 'elevated' | undefined
  unit?: string | undefined
  where?: 'here' | undefined
}

export function assignmentsSearch(raw: Raw): AssignmentsSearch {
  return { tab: oneOf(['apart', 'elevated'] as const, raw['tab']), unit: idIn(raw['unit']) ?? word(raw['unit']), where: oneOf(['here'] as const, raw['where']) }
}

export interface ApprovalsSearch {
  view?: 'forMe' | 'mine' | 'decided' | undefined
}

export function approvalsSearch(raw: Raw): ApprovalsSearch {
  return { view: oneOf(['forMe', 'mine', 'decided'] as const, raw['view']) }
}
