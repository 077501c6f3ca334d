import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resumeParked } from '../graphql/reauth'
import { restartSocket } from '../graphql/socket'
import { Note } from '../kit/ProblemNote'
import { paths } from './paths'
import { setViewer, useViewer, type Viewer } from './session'
import { CodeForm, PasswordForm } from './SignInForms'
import { useSignOut } from './useSignOut'
import { Layer } from '../kit/Layer'

interface Props {
  /** The session is still good: somebody asked to renew it, and may put it off. */
  early: boolean
  onDone: () => void
}

/** Over the page, not instead of it: what was typed stays, and what was parked goes out by itself. */
export default function Reauth({ early, onDone }: Props) {
  const { t } = useTranslation()
  const who = useViewer()
  const signOut = useSignOut()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [lost, setLost] = useState(false)

  const onSignedIn = (next: Viewer) => {
    if (next.user && next.user.id !== who?.user?.id) {
      // Somebody else signed in: nothing of the person before may be sent or seen.
      location.assign(paths.home)
      return
    }
    if (next.stage === 'SECOND_FACTOR') {
      setStep('code')
    } else if (next.stage === 'COMPLETE') {
      setViewer(next)
      restartSocket()
      resumeParked()
      onDone()
    } else {
      location.assign(paths.home)
    }
  }
  const onLost = () => {
    setLost(true)
    setStep('password')
  }

  return (
    <Layer open title={t(early ? 'reauth.earlyTitle' : 'reauth.title')} footer={null} closable={false} keyboard={early} onCancel={onDone} mask={{ closable: false }} width={400} className="ph-dialog">
      <p>{t(early ? 'reauth.earlyText' : 'reauth.text')}</p>
      {who?.user && (
        <p className="ph-person">
          <strong lang="zh-CN">{who.user.displayName}</strong> <small>{who.user.emailMasked ?? who.user.phoneMasked}</small>
        </p>
      )}
      {lost && step === 'password' && <Note tone="waiting">{t('reauth.expiredAgain')}</Note>}
      {step === 'password' ? (
        <PasswordForm submit={t('reauth.go')} onSignedIn={onSignedIn} />
      ) : (
        <CodeForm submit={t('reauth.go')} onSignedIn={onSignedIn} onLost={onLost} />
      )}
      <div className="ph-row">
        <button type="button" className="ph-linkbtn" onClick={early ? onDone : signOut}>
          {t(early ? 'reauth.later' : 'reauth.notMe')}
        </button>
      </div>
    </Layer>
  )
}
