import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ViewerDocument } from '../gql/graphql'
import { lastUse } from '../graphql/activity'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'
import { foundOver } from '../graphql/reauth'
import { Icon } from '../kit/Icon'
import { endingOf, overBy } from './expiry'
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
  const over = session && overBy(session, lastUse(), now)
  useEffect(() => {
    if (over) {
      void lookWhetherOver(over)
    }
  }, [over])
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

/** A page nobody uses asks for nothing, so it would never hear that its session has ended. Asking would be a use. */
async function lookWhetherOver(by: 'idle' | 'age'): Promise<void> {
  if (by === 'idle') {
    foundOver()
    return
  }
  const { data } = await client.query(persisted(ViewerDocument), {}, { requestPolicy: 'network-only' }).toPromise()
  if (data && data.viewer.stage !== 'COMPLETE') {
    foundOver()
  }
}
