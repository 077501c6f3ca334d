import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'

/** Why a form with a code was refused as a whole, and what to do next. */
export function CodeRefusal({ refusal, action }: { refusal: Problem | 'over' | undefined; action?: ReactNode }) {
  const { t } = useTranslation()
  if (refusal === undefined) {
    return null
  }
  return refusal === 'over' ? <Note tone="failed">{t('codes.over')}</Note> : <ProblemNote problem={refusal} action={action} />
}
