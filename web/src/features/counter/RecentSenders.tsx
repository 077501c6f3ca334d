import { useTranslation } from 'react-i18next'
import { Han } from '../../kit/basics'
import type { RecentSender } from './recent'

/** Somebody who sends a second item need not say again who they are. */
export function RecentSenders({ senders, onChoose }: { senders: readonly RecentSender[]; onChoose: (one: RecentSender) => void }) {
  const { t } = useTranslation()
  if (senders.length === 0) {
    return null
  }
  return (
    <div className="ph-recents" role="group" aria-label={t('counter.recent')} data-offway>
      {senders.map((one) => (
        <button key={one.label} type="button" className="ph-btn" onClick={() => onChoose(one)}>
          <Han>{one.label}</Han>
        </button>
      ))}
    </div>
  )
}
