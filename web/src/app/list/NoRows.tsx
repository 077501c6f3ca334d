import { useTranslation } from 'react-i18next'
import { Empty } from '../../kit/basics'
import type { Chip } from '../../kit/list/filters'
import type { ListSpec } from './declare'

interface Props {
  none: ListSpec<{ id: string }, object, object, unknown, unknown, unknown>['none']
  noMatch: string
  chips: readonly Chip[]
  onClear: () => void
}

/** "Nothing yet" and "nothing matches" are different messages with different next steps. */
export function NoRows({ none, noMatch, chips, onClear }: Props) {
  const { t } = useTranslation()
  if (chips.length === 0) {
    return (
      <Empty icon={none.icon} title={none.title} action={none.action}>
        {none.text}
      </Empty>
    )
  }
  return (
    <Empty
      title={noMatch}
      action={
        <button type="button" className="ph-btn" onClick={onClear}>
          {t('list.clearFilters')}
        </button>
      }
    >
      {t('list.noMatchText', { filters: chips.map((chip) => chip.label).join(' · ') })}
    </Empty>
  )
}
