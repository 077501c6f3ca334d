import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { issueSentence } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import type { Placing } from './usePlacing'

/** What is wrong with the form as a whole stands above the button, with what to do next. */
export function Refusal({ placing }: { placing: Placing }) {
  const { t } = useTranslation()
  const { refusal, elsewhere, issueCount } = placing
  if (refusal?.code === 'IDEMPOTENCY_KEY_REUSED') {
    return (
      <Note tone="failed">
        <p>{t('place.keyReused')}</p>
        <p>
          <Link to={paths.orders}>{t('place.toOrders')}</Link>
        </p>
        <button type="button" className="ph-btn" onClick={placing.renewKey}>
          {t('place.newKey')}
        </button>
      </Note>
    )
  }
  if (refusal) {
    return <ProblemNote problem={refusal} />
  }
  if (issueCount > 0) {
    return (
      <Note tone="failed">
        {t('place.summary', { count: issueCount })}
        {elsewhere.map((issue) => (
          <p key={issue.path.join('.') + issue.code}>{issueSentence(issue)}</p>
        ))}
      </Note>
    )
  }
  return null
}
