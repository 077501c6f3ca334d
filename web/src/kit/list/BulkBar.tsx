import { useTranslation } from 'react-i18next'
import { ActionsMenu } from '../ActionsMenu'
import { count } from '../format'
import { Icon, type IconName } from '../Icon'
import { COUNTED_TO } from './Pager'

export interface BulkItem {
  key: string
  label: string
  icon: IconName
  danger?: boolean
  run: () => void
}

interface Props {
  chosen: number
  /** The whole of the filter can be taken instead of the page: how many that is. */
  offered: number | undefined
  everything: boolean
  actions: readonly BulkItem[]
  busy: boolean
  onEverything: () => void
  onClear: () => void
}

/** More than three would be a menu in disguise. */
const PROMINENT = 3

/** What can be done with the ticked rows, in the filter bar's place and at its height, so that no row moves. */
export function BulkBar({ chosen, offered, everything, actions, busy, onEverything, onClear }: Props) {
  const { t } = useTranslation()
  const shown = actions.slice(0, PROMINENT)
  const rest = actions.slice(PROMINENT)
  const total = offered === undefined ? '' : offered > COUNTED_TO ? `${count(COUNTED_TO)}+` : count(offered)
  return (
    <div className="ph-bulk" role="region" aria-label={t('list.bulk')}>
      <strong className="ph-num" role="status">
        {everything ? t('list.allChosen', { total }) : t('list.chosen', { count: chosen })}
      </strong>
      {offered !== undefined && !everything && (
        <button type="button" className="ph-linkbtn" onClick={onEverything}>
          {t('list.chooseAll', { total })}
        </button>
      )}
      {shown.map((action) => (
        <button key={action.key} type="button" className="ph-btn" data-danger={action.danger || undefined} disabled={busy} onClick={action.run}>
          <Icon name={action.icon} />
          {action.label}
        </button>
      ))}
      {rest.length > 0 && <ActionsMenu label={t('common.moreActions')} actions={rest} />}
      <button type="button" className="ph-btn" data-end onClick={onClear}>
        <Icon name="cross" size={12} />
        {t('list.clear')}
      </button>
    </div>
  )
}
