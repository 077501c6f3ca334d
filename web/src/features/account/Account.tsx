import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { DensityField, LanguageField, SingleKeysField, ThemeField } from '../../app/PrefFields'
import { useCan, useViewer, type Viewer } from '../../app/session'
import { useSignOut } from '../../app/useSignOut'
import { roleWord } from '../../app/words/roles'
import { Facts, Han, Mono, None, Panel, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import './account.css'
import { Sessions } from './Sessions'

export default function Account() {
  const { t } = useTranslation()
  const who = useViewer()
  const maySeeSessions = useCan('sessions:read')
  const signOut = useSignOut()
  return (
    <Page
      title={t('account.title')}
      actions={
        <>
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
          {maySeeSessions && who?.user && <Sessions userId={who.user.id} />}
        </div>
        <div className="ph-stack">
          <Preferences />
          {who && <Permissions who={who} />}
        </div>
      </div>
    </Page>
  )
}

function AccountFacts({ who, user }: { who: Viewer; user: NonNullable<Viewer['user']> }) {
  const { t } = useTranslation()
  const roles = who.roles.map(roleWord)
  return (
    <Panel title={t('account.facts')}>
      <Facts
        columns={2}
        items={[
          { label: t('account.name'), value: <Han>{user.displayName}</Han> },
          { label: t('account.kind'), value: t(`userKind.${user.kind}`) },
          { label: t('account.email'), value: user.emailMasked ?? <None /> },
          { label: t('account.phone'), value: user.phoneMasked ?? <None /> },
          { label: t('account.state'), value: t(`userState.${user.state}`) },
          { label: t('account.since'), value: <Time at={user.createdAt} /> },
          { label: t('account.roles'), value: roles.length > 0 ? roles.join(' · ') : t('account.noRoles') },
        ]}
      />
    </Panel>
  )
}

function Preferences() {
  const { t } = useTranslation()
  return (
    <Panel title={t('prefs.title')} group>
      <div className="ph-prefs">
        <LanguageField />
        <ThemeField />
        <DensityField />
        <SingleKeysField />
        <small>{t('prefs.note')}</small>
      </div>
    </Panel>
  )
}

function Permissions({ who }: { who: Viewer }) {
  const { t } = useTranslation()
  return (
    <Panel
      title={t('account.permissions')}
      extra={<small>{t('account.permissionCount', { count: who.permissions.length })}</small>}
    >
      <ul className="ph-permissions">
        {who.permissions.map((permission) => (
          <li key={permission}>
            <Mono>{permission}</Mono>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
