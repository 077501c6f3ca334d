import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isOffline, retryNow, watchConnection } from '../graphql/connection'
import { Icon } from '../kit/Icon'

export function OfflineLine() {
  const { t } = useTranslation()
  const offline = useSyncExternalStore(watchConnection, isOffline)
  if (!offline) {
    return null
  }
  return (
    <div className="ph-offline" role="status">
      <Icon name="alert" />
      {t('net.offline')}
      <button type="button" className="ph-btn" onClick={retryNow}>
        {t('net.retry')}
      </button>
    </div>
  )
}
