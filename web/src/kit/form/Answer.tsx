import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Note, ProblemNote } from '../ProblemNote'
import { issueSentence, reasonSentence } from '../problems'
import type { Sending } from './useSending'

interface Props {
  sending: Pick<Sending<never>, 'refusal' | 'pending' | 'issueCount' | 'elsewhere' | 'renewKey'>
  /** Names a state in the reader's language. */
  wordOf?: (state: string) => string
  /** A dialog shows all its fields; a page counts those that are wrong, since some are out of sight. */
  counts?: boolean
  /** Where to look for what the same key was used for before. */
  elsewhereLink?: ReactNode
}

const asIs = (state: string) => state

/** What is wrong with a form as a whole stands above its button, with what to do next. */
export function Answer({ sending, wordOf = asIs, counts, elsewhereLink }: Props) {
  const { t } = useTranslation()
  const { refusal, elsewhere, issueCount } = sending
  if (sending.pending) {
    return <Note tone="waiting">{t('problem.APPROVAL_PENDING')}</Note>
  }
  if (refusal?.problem.code === 'IDEMPOTENCY_KEY_REUSED') {
    return (
      <Note tone="failed">
        <p>{t('form.keyReused')}</p>
        {elsewhereLink && <p>{elsewhereLink}</p>}
        <button type="button" className="ph-btn" onClick={sending.renewKey}>
          {t('form.newKey')}
        </button>
      </Note>
    )
  }
  if (refusal && refusal.reasons.length > 0) {
    return <Note tone="failed">{refusal.reasons.map((reason) => reasonSentence(reason, wordOf)).join(' ')}</Note>
  }
  if (refusal) {
    return <ProblemNote problem={refusal.problem} />
  }
  if ((counts && issueCount > 0) || elsewhere.length > 0) {
    return (
      <Note tone="failed">
        {counts && t('form.summary', { count: issueCount })}
        {elsewhere.map((issue) => (
          <p key={issue.path.join('.') + issue.code}>{issueSentence(issue)}</p>
        ))}
      </Note>
    )
  }
  return null
}

/** Beside the button: the key that keeps a retry from doing it twice. */
export function KeyNote({ idempotencyKey }: { idempotencyKey: string }) {
  const { t } = useTranslation()
  return <small className="ph-keynote">{t('form.key', { key: idempotencyKey.slice(0, KEY_SHOWN) })}</small>
}

const KEY_SHOWN = 8

/** After a failed request the same form is sent again, with the same key. */
export function useVerb(verb: string, refusal: Sending<never>['refusal']): string {
  const { t } = useTranslation()
  return refusal?.problem.code === 'NETWORK' ? t('form.retry', { verb }) : verb
}
