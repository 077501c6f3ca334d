import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { useCan, useViewer } from '../../app/session'
import { useSignOut } from '../../app/useSignOut'
import { Page } from '../../kit/Page'
import './account.css'
import { AccountFacts } from './AccountFacts'
import { Consents } from './Consents'
import { Contacts } from './Contacts'
import { Passkeys } from './Passkeys'
import { Password } from './Password'
import { Permissions } from './Permissions'
import { Preferences } from './Preferences'
import { SecondFactor } from './SecondFactor'
import { Sessions } from './Sessions'

/** Everybody's own page: who they are here and how they sign in on the left, what they like and may do on the right. */
export default function Account() {
  const { t } = useTranslation()
  const who = useViewer()
  const maySeeSessions = useCan('sessions:read')
  const mayVerify = useCan('verifications:submit')
  const signOut = useSignOut()
  return (
    <Page
      title={t('account.title')}
      actions={
        <>
          {mayVerify && (
            <Link to={paths.myVerification} className="ph-btn">
              {t('verification.title')}
            </Link>
          )}
          <Link className="ph-btn" to={paths.myData}>
            {t('subjects.mine')}
          </Link>
          <button type="button" className="ph-btn" onClick={signOut}>
            {t('top.signOut')}
          </button>
        </>
      }
    >
      <div className="ph-columns">
        <div className="ph-stack">
          {who?.user && <AccountFacts who={who} user={who.user} />}
          <Password />
          <SecondFactor />
          <Contacts />
          {who?.user && <Passkeys />}
          {maySeeSessions && who?.user && <Sessions userId={who.user.id} />}
          <Consents />
        </div>
        <div className="ph-stack">
          <Preferences />
          {who && <Permissions who={who} />}
        </div>
      </div>
    </Page>
  )
}
