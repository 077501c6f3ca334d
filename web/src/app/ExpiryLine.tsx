import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ViewerDocument } from '../gql/graphql'
import { lastUse } from '../graphql/activity'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'
import { Icon } from '../kit/Icon'
import { endingOf } from './expiry'
import { setViewer, useViewer } from './session'

const LOOK_MS = 10_000

/** Five minutes before a session ends, a quiet line: staying is one press, or a new sign-in where its age is the reason. */
export function ExpiryLine({ onVerify }: { onVerify: () => void }) {
  const { t } = useTranslation()
  const session = useViewer()?.session
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), LOOK_MS)
    return () => window.clearInterval(timer)
  }, [])
  const ending = session && endingOf(session, lastUse(), now)
  if (!ending) {
    return null
  }
  const stay = async () => {
    const { data } = await client.query(persisted(ViewerDocument), {}, { requestPolicy: 'network-only' }).toPromise()
    if (data) {
      setViewer(data.viewer)
    }
    setNow(Date.now())
  }
  return (
    <div className="ph-offline" role="status">
      <Icon name="clock" />
      {t(`expiry.${ending.by}`, { minutes: ending.minutes })}
      <button type="button" className="ph-btn" onClick={ending.by === 'idle' ? () => void stay() : onVerify}>
        {t(ending.by === 'idle' ? 'expiry.stay' : 'expiry.verify')}
      </button>
    </div>
  )
}
