import { useTranslation } from 'react-i18next'
import type { Viewer } from '../../app/session'
import { Mono, Panel } from '../../kit/basics'

export function Permissions({ who }: { who: Viewer }) {
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
