import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { useShortcuts } from '../../app/shortcuts'
import { ApprovalApproveDocument, ApprovalRejectDocument, ApprovalWithdrawDocument, type ApprovalFieldsFragment } from '../../gql/graphql'
import { Key, Panel } from '../../kit/basics'
import { issueSentence, problemSentence, reasonSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { useInbox } from './inbox'
import { kindWord, outcomeWord } from './words'

const ways = ['approvalApprove', 'approvalReject', 'approvalWithdraw'] as const
type Way = (typeof ways)[number]

const keys: Partial<Record<Way, string>> = { approvalApprove: 'a', approvalReject: 'x' }
const LEAST_NOTE = 4
const LONGEST_NOTE = 200

function isKnown(action: string): action is Way {
  return (ways as readonly string[]).includes(action)
}

async function sent(way: Way, id: string, expectedVersion: number, note: string) {
  const seen = { id, expectedVersion }
  switch (way) {
    case 'approvalApprove':
      return send(ApprovalApproveDocument, way, { input: { ...seen, note } })
    case 'approvalReject':
      return send(ApprovalRejectDocument, way, { input: { ...seen, note } })
    case 'approvalWithdraw':
      return send(ApprovalWithdrawDocument, way, { input: seen })
  }
}

/** One key for each decision, and one more to confirm it: what is approved is done at once. What is not possible says why. */
export function Decide({ found, onStale }: { found: ApprovalFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation()
  const { onChanged, onDecided } = useInbox()
  const [way, setWay] = useState<Way>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const offered = found.availableActions.filter((one) => isKnown(one.action))
  const open = (action: Way) => {
    if (offered.some((one) => one.action === action && one.enabled)) {
      setProblem(undefined)
      setWay(action)
    }
  }
  useShortcuts({ a: () => open('approvalApprove'), x: () => open('approvalReject') })
  const decide = async (how: Way, note: string) => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await sent(how, found.id, found.version, note)
    setBusy(false)
    if (outcome.kind === 'done') {
      const { state, outcomeCode } = outcome.done
      if (state === 'FAILED') {
        toast(t('approvals.notDone', { kind: kindWord(found.permission), why: outcomeWord(outcomeCode ?? '') }), 'failed')
      } else {
        toast(t(state === 'PENDING' ? 'approvals.done.first' : `approvals.done.${how}`, { kind: kindWord(found.permission) }))
      }
      if (state === 'PENDING') {
        onChanged()
      } else {
        onDecided(found.id)
      }
    } else if (outcome.kind === 'issues') {
      setProblem(outcome.issues.map(issueSentence).join(' '))
    } else {
      onStale()
      onChanged()
      toast(problemSentence(outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' }), 'failed')
    }
  }
  if (found.state !== 'PENDING' || offered.length === 0) {
    return null
  }
  const whyNot = [...new Set(offered.flatMap((one) => one.reasons.map((reason) => reasonSentence(reason, (state) => state))))]
  return (
    <Panel title={t('approvals.decision')} group>
      <div className="ph-stack">
        <div className="ph-decisions">
          {offered.map(({ action, enabled }) =>
            isKnown(action) ? (
              <button
                key={action}
                type="button"
                className="ph-btn"
                data-primary={(enabled && action === 'approvalApprove') || undefined}
                aria-disabled={!enabled || undefined}
                aria-expanded={enabled ? way === action : undefined}
                onClick={() => open(action)}
              >
                {t(`approvals.do.${action}`)} {keys[action] && <Key>{keys[action]}</Key>}
              </button>
            ) : null,
          )}
        </div>
        {whyNot.map((why) => (
          <p key={why} className="ph-quiet">
            {why}
          </p>
        ))}
        {problem && <p role="alert">{problem}</p>}
        {way && <Confirm key={way} way={way} found={found} busy={busy} onSend={(note) => void decide(way, note)} onClose={() => setWay(undefined)} />}
      </div>
    </Panel>
  )
}

interface ConfirmProps {
  way: Way
  found: ApprovalFieldsFragment
  busy: boolean
  onSend: (note: string) => void
  onClose: () => void
}

function Confirm({ way, found, busy, onSend, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const rejecting = way === 'approvalReject'
  const last = found.votes.filter((vote) => vote.vote === 'APPROVE').length + 1 >= found.quorum
  const question = way === 'approvalApprove' && !last ? 'first' : way
  return (
    <form
      className="ph-stack"
      onSubmit={(event) => {
        event.preventDefault()
        onSend(note)
      }}
    >
      <p>{t(`approvals.question.${question}`, { kind: kindWord(found.permission) })}</p>
      {way !== 'approvalWithdraw' && (
        <label>
          {t(rejecting ? 'approvals.why' : 'approvals.note')}
          <textarea
            className="ph-textarea"
            rows={2}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- A rejection begins with its reason: the key that opened it leads here.
            autoFocus={rejecting}
            required={rejecting}
            minLength={rejecting ? LEAST_NOTE : undefined}
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      )}
      <div className="ph-decisions">
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- The key that opened the question leads to its answer. */}
        <button type="submit" className="ph-btn" data-primary disabled={busy} autoFocus={!rejecting}>
          {t(`approvals.confirm.${question}`)}
        </button>
        <button type="button" className="ph-btn" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  )
}
