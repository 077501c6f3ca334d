import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { useShortcuts } from '../../app/shortcuts'
import {
  VerificationDecideDocument,
  VerificationRequestInfoDocument,
  type ReviewFieldsFragment,
  type VerificationReason,
} from '../../gql/graphql'
import { Key, Panel } from '../../kit/basics'
import { issueSentence, problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { useQueue } from './queueing'
import { reasonsFor } from './tones'
import { reasonWord } from './words'

type Way = 'approve' | 'ask' | 'reject'

/** One key for each decision; asking and refusing want a reason first, and the focus goes there. */
export function Decide({ found, onStale }: { found: ReviewFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation()
  const { onDecided } = useQueue()
  const [way, setWay] = useState<'ask' | 'reject'>()
  const [inPerson, setInPerson] = useState(false)
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const decide = async (how: Way, reason?: VerificationReason, note = '') => {
    setBusy(true)
    setProblem(undefined)
    const seen = { id: found.id, expectedVersion: found.version, note }
    const outcome =
      how === 'ask' && reason
        ? await send(VerificationRequestInfoDocument, 'verificationRequestInfo', { input: { ...seen, reason } })
        : await send(VerificationDecideDocument, 'verificationDecide', {
            input: { ...seen, approve: how === 'approve', reason, inPerson: how === 'approve' && inPerson, duplicateChecked: checked },
          })
    setBusy(false)
    if (outcome.kind === 'done') {
      const said = outcome.done.state === 'HALF_APPROVED' ? 'halfApproved' : how === 'approve' ? 'approved' : how === 'ask' ? 'asked' : 'rejected'
      toast(t(`review.${said}`, { name: found.nameMasked }))
      onDecided(found.id)
    } else if (outcome.kind === 'issues') {
      setProblem(outcome.issues.map(issueSentence).join(' '))
    } else {
      onStale()
      setProblem(problemSentence(outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' }))
    }
  }
  const approve = () => void (busy || decide('approve'))
  useShortcuts({ a: approve, i: () => setWay('ask'), r: () => setWay('reject') })
  return (
    <Panel title={t('review.decision')} group>
      <div className="ph-stack">
        {found.kind === 'PERSON' && (
          <label className="ph-check">
            <input type="checkbox" checked={inPerson} onChange={(event) => setInPerson(event.target.checked)} /> {t('review.inPerson')}
          </label>
        )}
        {found.duplicate && (
          <label className="ph-check">
            <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} /> {t('review.duplicateChecked')}
          </label>
        )}
        <div className="ph-decisions">
          <button type="button" className="ph-btn" data-primary disabled={busy} onClick={approve}>
            {t('review.approve')} <Key>a</Key>
          </button>
          <button type="button" className="ph-btn" aria-expanded={way === 'ask'} onClick={() => setWay('ask')}>
            {t('review.ask')} <Key>i</Key>
          </button>
          <button type="button" className="ph-btn" aria-expanded={way === 'reject'} onClick={() => setWay('reject')}>
            {t('review.reject')} <Key>r</Key>
          </button>
        </div>
        {problem && <p role="alert">{problem}</p>}
        {way && <Why key={way} way={way} found={found} busy={busy} onSend={(reason, note) => void decide(way, reason, note)} />}
      </div>
    </Panel>
  )
}

interface WhyProps {
  way: 'ask' | 'reject'
  found: ReviewFieldsFragment
  busy: boolean
  onSend: (reason: VerificationReason, note: string) => void
}

function Why({ way, found, busy, onSend }: WhyProps) {
  const { t } = useTranslation()
  const reasons = reasonsFor(way, found.kind)
  const [reason, setReason] = useState<VerificationReason>()
  const [note, setNote] = useState('')
  return (
    <form
      className="ph-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason) {
          onSend(reason, note)
        }
      }}
    >
      <label>
        {t('review.why')}
        <select
          className="ph-select"
          required
          // eslint-disable-next-line jsx-a11y/no-autofocus -- A refusal begins with its reason: the key that opened it leads here.
          autoFocus
          value={reason ?? ''}
          onChange={(event) => setReason(reasons.find((one) => one === event.target.value))}
        >
          <option value="">{t('form.choose')}</option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {reasonWord(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('review.noteToApplicant')}
        <textarea className="ph-textarea" rows={2} maxLength={500} required={way === 'ask'} minLength={way === 'ask' ? 2 : 0} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div>
        <button type="submit" className="ph-btn" data-primary disabled={busy}>
          {t(way === 'ask' ? 'review.confirmAsk' : 'review.confirmReject')}
        </button>
      </div>
    </form>
  )
}
