import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { secondsUntil } from './asked'

const TICK_MS = 1000

interface Props {
  /** From then on another code can be asked for, in milliseconds. */
  again: number
  busy: boolean
  onAgain: () => void
}

/** Another code, once its time has come. The button says how long that is, and is never read out second by second. */
export function Resend({ again, busy, onAgain }: Props) {
  const { t } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  const seconds = secondsUntil(again, now)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), TICK_MS)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <button type="button" className="ph-linkbtn" disabled={busy || seconds > 0} onClick={onAgain}>
      {seconds > 0 ? t('codes.againIn', { seconds }) : t('codes.again')}
    </button>
  )
}
