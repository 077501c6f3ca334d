import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessReviewFieldsFragment } from '../../gql/graphql'
import { shortDateTime } from '../../kit/format'
import { Note } from '../../kit/ProblemNote'

const SECOND_MS = 1000
const LOOK_AGAIN_MS = 5000

/** How long the end of the decisions can still be undone, counted down; afterwards, how far they are carried out. */
export function PendingNote({ review, again }: { review: AccessReviewFieldsFragment; again: () => void }) {
  const { t } = useTranslation()
  const pending = review.state === 'PENDING_ACTIONS' && review.undoUntil
  const left = useLeft(pending || undefined)
  const begun = Boolean(pending) && left === 0
  useEffect(() => {
    if (!begun) {
      return undefined
    }
    const timer = window.setInterval(again, LOOK_AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [begun, again])
  if (pending) {
    return (
      <Note tone="moving">
        {begun ? t('reviews.pendingNow') : t('reviews.pending', { at: shortDateTime(pending), left: clockWord(left) })}
      </Note>
    )
  }
  if (review.state === 'COMPLETED') {
    return <Note tone={review.failed > 0 ? 'waiting' : 'moving'}>{t('reviews.executed', { done: review.executed, failed: review.failed })}</Note>
  }
  return null
}

/** Whole seconds until a moment, ticking. */
function useLeft(until: string | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!until) {
      return undefined
    }
    const timer = window.setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => window.clearInterval(timer)
  }, [until])
  return until ? Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS)) : 0
}

function clockWord(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
