import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import type { Problem } from '../../kit/problems'
import { ProblemNote } from '../../kit/ProblemNote'
import type { Viewer } from '../session'
import { signInByPasskey, type Way } from './signIn'

interface Props {
  /** What it proves; signing in alone where nothing is said. */
  way?: Way
  /** There is no other button that people would press first. */
  only?: boolean
  onSignedIn: (viewer: Viewer) => void
  /** The half-finished sign-in ended on the server, so it has to begin again. */
  onLost?: () => void
}

/** One press: the browser asks the person, the platform asks nothing more. */
export function PasskeyButton({ way = 'alone', only = false, onSignedIn, onLost }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const onPress = async () => {
    setBusy(true)
    setProblem(undefined)
    const next = await signInByPasskey(way)
    setBusy(false)
    if (!('code' in next)) {
      onSignedIn(next)
    } else if (next.code === 'UNAUTHENTICATED' && onLost) {
      onLost()
    } else {
      setProblem(next)
    }
  }
  return (
    <div className="ph-passkey">
      {problem && <ProblemNote problem={problem} />}
      <Button type={only ? 'primary' : 'default'} size="large" block icon={<Icon name="key" />} loading={busy} onClick={() => void onPress()}>
        {t(way === 'alone' ? 'signIn.byPasskey' : 'signIn.confirmByPasskey')}
      </Button>
    </div>
  )
}
