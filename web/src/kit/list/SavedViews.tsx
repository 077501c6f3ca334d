import { useTranslation } from 'react-i18next'
import { ActionsMenu } from '../ActionsMenu'
import { count } from '../format'
import { Icon } from '../Icon'
import { COUNTED_TO } from './Pager'

export interface ViewTab {
  key: string
  label: string
  /** How many rows it holds, where that is counted and known. */
  count?: number | undefined
  /** Made by the reader, who may rename or delete it. */
  mine?: boolean
}

interface Props {
  label: string
  views: readonly ViewTab[]
  current: string
  /** Something differs from the current view. */
  changed: boolean
  onPick: (key: string) => void
  onSave: () => void
  onRename: (key: string) => void
  onDelete: (key: string) => void
}

/** The views of a list as tabs: the list's own first, then the reader's. */
export function SavedViews({ label, views, current, changed, onPick, onSave, onRename, onDelete }: Props) {
  const { t } = useTranslation()
  const mine = views.find((view) => view.key === current && view.mine)
  return (
    <div className="ph-viewbar">
      <nav className="ph-views" aria-label={label}>
        {views.map((view) => (
          <button key={view.key} type="button" aria-current={view.key === current || undefined} onClick={() => onPick(view.key)}>
            {view.label}
            {view.count !== undefined && <span className="ph-num">{view.count > COUNTED_TO ? `${count(COUNTED_TO)}+` : count(view.count)}</span>}
          </button>
        ))}
      </nav>
      {changed && (
        <button type="button" className="ph-linkbtn" onClick={onSave}>
          <Icon name="plus" size={12} />
          {t('list.saveView')}
        </button>
      )}
      {mine && (
        <ActionsMenu
          label={t('list.viewMenu')}
          actions={[
            { key: 'rename', label: t('list.renameView'), run: () => onRename(mine.key) },
            { key: 'delete', label: t('list.deleteView'), danger: true, run: () => onDelete(mine.key) },
          ]}
        />
      )}
    </div>
  )
}
