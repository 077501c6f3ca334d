import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { watchPending, type Pending } from '../graphql/pending'
import { toast } from '../kit/toast'
import { approvalPath, paths } from './paths'

/** Says of anything that was sent for approval where it waits. */
export function SentForApproval() {
  const { t } = useTranslation()
  const go = useNavigate()
  const onPending = useEffectEvent((pending: Pending | undefined) => {
    if (pending) {
      const show = () => void go({ to: paths.approval, params: { id: pending.id } })
      toast(t('approvals.sent', { number: pending.number }), 'moving', { label: t('approvals.show'), href: approvalPath(pending.id), go: show })
    } else {
      toast(t('problem.APPROVAL_PENDING'), 'moving')
    }
  })
  useEffect(() => watchPending((pending) => onPending(pending)), [])
  return null
}
