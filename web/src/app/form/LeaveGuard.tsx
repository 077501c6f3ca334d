import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

const Question = lazy(() => import('../../kit/Question'))

/** Asks before something typed would be lost: on leaving the page, and by the browser's own question on closing the tab. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation()
  const guard = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true })
  return (
    <Suspense>
      {guard.status === 'blocked' && (
        <Question title={t('form.leaveTitle')} verb={t('form.leave')} keep={t('form.stay')} onVerb={guard.proceed} onKeep={guard.reset}>
          <p>{t('form.leaveText')}</p>
        </Question>
      )}
    </Suspense>
  )
}
