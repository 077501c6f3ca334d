/** What a state means to the person, and which reasons a reviewer can give for which outcome. */
import type { VerificationKind, VerificationReason, VerificationState } from '../../gql/graphql'
import type { Tone } from '../../theme/tokens'

export type CaseTone = Tone

export const stateTones: Record<VerificationState, Tone> = {
  SUBMITTED: 'waiting',
  IN_REVIEW: 'moving',
  HALF_APPROVED: 'waiting',
  NEEDS_INFO: 'held',
  APPROVED: 'done',
  REJECTED: 'failed',
  WITHDRAWN: 'neutral',
  LAPSED: 'neutral',
  EXPIRED: 'neutral',
  REVOKED: 'failed',
}

const correctable = ['UNREADABLE', 'INCOMPLETE', 'MISMATCH', 'DOCUMENT_EXPIRED', 'WRONG_DOCUMENT'] as const
const final = ['DUPLICATE', 'SUSPECTED_FORGERY', 'NOT_CONFIRMED'] as const

/** Why an approval is taken back. */
export function reasonsToRevoke(kind: VerificationKind): VerificationReason[] {
  return kind === 'ORGANISATION' ? ['HOLDER_ASKED', 'DEREGISTERED', ...final] : ['HOLDER_ASKED', ...final]
}

/** The server has the last word; these are the reasons it takes. */
export function reasonsFor(outcome: 'ask' | 'reject', kind: VerificationKind): VerificationReason[] {
  const organisation: VerificationReason[] = kind === 'ORGANISATION' ? ['AUTHORITY_MISSING'] : []
  if (outcome === 'ask') {
    return [...correctable, ...organisation]
  }
  const further: VerificationReason[] = kind === 'ORGANISATION' ? ['DEREGISTERED'] : ['UNDERAGE']
  return [...correctable, ...organisation, ...further, ...final]
}
