/** How reviews, their entries and their clock look and are called. */
import i18n from 'i18next'
import type {
  AccessReviewDecisionKind,
  AccessReviewEntryState,
  AccessReviewFlag,
  AccessReviewScope,
  AccessReviewState,
  DutyStatus,
} from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import type { Tone } from '../../theme/tokens'

const stateTones: Record<AccessReviewState, Tone> = {
  DRAFT: 'neutral',
  IN_PROGRESS: 'moving',
  PENDING_ACTIONS: 'waiting',
  COMPLETED: 'done',
  CANCELLED: 'neutral',
}

const decisionTones: Record<AccessReviewDecisionKind, Tone> = { KEEP: 'done', REVOKE: 'failed', MODIFY: 'moving', ESCALATE: 'waiting' }

const dutyTones: Record<DutyStatus, Tone> = { DONE: 'done', DUE_SOON: 'waiting', OVERDUE: 'failed', PAUSED: 'held' }

/** Those that call for a closer look stand out; the rest inform. */
const serious: readonly AccessReviewFlag[] = ['CONFLICT', 'ORPHANED', 'NO_SECOND_FACTOR']

export const stateWord = (state: string) => i18n.t(`reviewState.${state as AccessReviewState}`)

export const scopeWord = (scope: AccessReviewScope) => i18n.t(`reviewScope.${scope}`)

export const decisionWord = (decision: AccessReviewDecisionKind) => i18n.t(`reviewDecision.${decision}`)

export const entryStateWord = (state: string) => i18n.t(`reviewEntryState.${state as AccessReviewEntryState}`)

export const flagWord = (flag: AccessReviewFlag) => i18n.t(`reviewFlag.${flag}`)

export function ReviewBadge({ state }: { state: AccessReviewState }) {
  return <Badge tone={stateTones[state]}>{stateWord(state)}</Badge>
}

export function DutyBadge({ status }: { status: DutyStatus }) {
  return (
    <Badge tone={dutyTones[status]} icon="clock">
      {i18n.t(`dutyStatus.${status}`)}
    </Badge>
  )
}

export function DecisionBadge({ decision, state }: { decision: AccessReviewDecisionKind | null | undefined; state: AccessReviewEntryState }) {
  if (state === 'FAILED') {
    return <Badge tone="failed">{entryStateWord(state)}</Badge>
  }
  if (!decision) {
    return <span className="ph-quiet">{entryStateWord(state)}</span>
  }
  return <Badge tone={decisionTones[decision]}>{decisionWord(decision)}</Badge>
}

export function Flags({ flags }: { flags: readonly AccessReviewFlag[] }) {
  return (
    <span className="ph-flagset">
      {flags.map((flag) => (
        <span key={flag} className="ph-flag" data-serious={serious.includes(flag) || undefined}>
          {flagWord(flag)}
        </span>
      ))}
    </span>
  )
}
