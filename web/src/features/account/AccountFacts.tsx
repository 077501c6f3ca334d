import { useTranslation } from 'react-i18next'
import type { Viewer } from '../../app/session'
import { roleWord } from '../../app/words/roles'
import { Facts, Han, Panel, Time } from '../../kit/basics'

export function AccountFacts({ who, user }: { who: Viewer; user: NonNullable<Viewer['user']> }) {
  const { t } = useTranslation()
  const roles = who.roles.map(roleWord)
  return (
    <Panel title={t('account.facts')}>
      <Facts
        columns={2}
        items={[
          { label: t('account.name'), value: <Han>{user.displayName}</Han> },
          { label: t('account.kind'), value: t(`userKind.${user.kind}`) },
          { label: t('account.state'), value: t(`userState.${user.state}`) },
          { label: t('account.since'), value: <Time at={user.createdAt} /> },
          { label: t('account.roles'), value: roles.length > 0 ? roles.join(' · ') : t('account.noRoles') },
        ]}
      />
    </Panel>
  )
}
