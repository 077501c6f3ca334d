import { useTranslation } from 'react-i18next'
import type { Problem } from '../kit/problems'
import { ProblemNote } from '../kit/ProblemNote'
import { NoAccess } from './Failed'
import type { Permission } from './session'

interface Props {
  problem: Problem
  /** What reading this content needs, for the message when it was taken away meanwhile. */
  permission: Permission
  onRetry: () => void
}

/** In place of content that could not be loaded: no access and failure are two messages with two next steps. */
export function LoadFailure({ problem, permission, onRetry }: Props) {
  const { t } = useTranslation()
  if (problem.code === 'FORBIDDEN') {
    return <NoAccess permission={permission} />
  }
  return (
    <ProblemNote
      problem={problem}
      action={
        <button type="button" className="ph-btn" onClick={onRetry}>
          {t('common.retry')}
        </button>
      }
    />
  )
}
