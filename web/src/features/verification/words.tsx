/** How cases of verification and their states look and are called. */
import i18n from 'i18next'
import type { CaseTone } from './tones'
import { stateTones } from './tones'
import type {
  AssuranceFactor,
  AssuranceLevel,
  IdentityDocumentType,
  VerificationDocumentSide,
  VerificationKind,
  VerificationReason,
  VerificationState,
} from '../../gql/graphql'
import { Badge } from '../../kit/basics'

export const stateWord = (state: VerificationState) => i18n.t(`verification.stateWord.${state}`)
export const kindWord = (kind: VerificationKind) => i18n.t(`verification.kindWord.${kind}`)
export const sideWord = (side: VerificationDocumentSide) => i18n.t(`verification.sideWord.${side}`)
export const documentWord = (type: IdentityDocumentType) => i18n.t(`verification.documentWord.${type}`)
export const reasonWord = (reason: VerificationReason) => i18n.t(`verification.reasonWord.${reason}`)
export const levelWord = (level: AssuranceLevel) => i18n.t(`verification.levelWord.${level}`)
export const factorWord = (factor: AssuranceFactor) => i18n.t(`verification.factor.${factor}`)

export function CaseBadge({ state }: { state: VerificationState }) {
  const tone: CaseTone = stateTones[state]
  return <Badge tone={tone}>{stateWord(state)}</Badge>
}
