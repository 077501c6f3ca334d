import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApart, paths, routeIds } from '../../app/paths'
import { setViewer, useViewer, type Viewer } from '../../app/session'
import { CodeForm, PasswordForm } from '../../app/SignInForms'
import { useSignOut } from '../../app/useSignOut'
import { Note } from '../../kit/ProblemNote'
import { Frame } from './Frame'

const route = getRouteApi(routeIds.signIn)

/** Two steps on one page. Who has to go where next is the viewer's stage, which the server says. */
export default function SignIn() {
  const { t } = useTranslation()
  const who = useViewer()
  const { to } = route.useSearch()
  const go = useNavigate()
  const signOut = useSignOut()
  const [lost, setLost] = useState(false)
  const [restarted, setRestarted] = useState(false)
  const confirming = who?.stage === 'SECOND_FACTOR' && !restarted

  const onSignedIn = (next: Viewer) => {
    setViewer(next)
    setLost(false)
    setRestarted(false)
    if (next.stage === 'ENROLMENT') {
      void go({ to: paths.enrol })
    } else if (next.stage === 'COMPLETE') {
      void go({ href: to ?? paths.home, replace: true, reloadDocument: isApart(to) })
    }
  }
  const onLost = () => {
    setLost(true)
    setRestarted(true)
  }

  if (confirming) {
    return (
      <Frame title={t('signIn.confirmTitle')}>
        <CodeForm submit={t('signIn.confirm')} onSignedIn={onSignedIn} onLost={onLost} />
        <div className="ph-row">
          <button type="button" className="ph-linkbtn" onClick={signOut}>
            {t('signIn.otherAccount')}
          </button>
        </div>
      </Frame>
    )
  }
  return (
    <Frame title={t('signIn.title')} lead={t('signIn.lead')}>
      {lost && <Note tone="waiting">{t('reauth.expiredAgain')}</Note>}
      <PasswordForm submit={t('signIn.submit')} onSignedIn={onSignedIn} />
      <div className="ph-row ph-ways">
        <Link className="ph-linkbtn" to={paths.resetPassword}>
          {t('signIn.forgotten')}
        </Link>
        <Link className="ph-linkbtn" to={paths.signUp}>
          {t('signIn.signUp')}
        </Link>
      </div>
    </Frame>
  )
}
