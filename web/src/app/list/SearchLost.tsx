import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { Note } from '../../kit/ProblemNote'

/** Said where a search was not kept, so that nobody takes all rows for what was found. */
export function SearchLost({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Note tone="waiting">
      {t('held.lost')}{' '}
      <button type="button" className="ph-iconbtn" aria-label={t('common.close')} onClick={onClose}>
        <Icon name="cross" />
      </button>
    </Note>
  )
}
