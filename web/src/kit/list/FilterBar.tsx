import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../Disclosure'
import { Icon } from '../Icon'
import { chosenIn, FilterControl, FilterFields } from './FilterControls'
import { type AnyFilter, type Chip, type Patch } from './filters'

interface Props {
  filters: readonly AnyFilter[]
  search: object
  /** The search field, where the list has one. */
  words?: { label: string; hint: string; value: string | undefined } | undefined
  tools?: ReactNode
  onChange: (patch: Patch) => void
}

/** The search field and the controls. What is active stands beneath it, as chips. */
export function FilterBar({ filters, search, words, tools, onChange }: Props) {
  const { t } = useTranslation()
  const controls = filters.filter((filter) => filter.kind !== 'linked')
  const more = controls.filter((filter) => filter.more)
  return (
    <div className="ph-filters">
      <div role="search" aria-label={t('filters.label')}>
        {words && <SearchField {...words} onSearch={(q) => onChange({ q })} />}
        {controls
          .filter((filter) => !filter.more)
          .map((filter) => (
            <FilterControl key={filter.field} filter={filter} search={search} onChange={onChange} />
          ))}
        {more.length > 0 && <MoreFilters filters={more} search={search} onChange={onChange} />}
      </div>
      <div className="ph-tools">{tools}</div>
    </div>
  )
}

interface ChipsProps {
  chips: readonly Chip[]
  onChange: (patch: Patch) => void
  onClearAll: () => void
}

/** What the list is narrowed by, each part with its own remove button. */
export function Chips({ chips, onChange, onClearAll }: ChipsProps) {
  const { t } = useTranslation()
  if (chips.length === 0) {
    return null
  }
  return (
    <ul className="ph-chips" aria-label={t('filters.active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          {chip.label}
          <button type="button" aria-label={t('filters.remove', { filter: chip.label })} onClick={() => onChange(chip.without)}>
            <Icon name="cross" size={12} />
          </button>
        </li>
      ))}
      <li data-plain>
        <button type="button" onClick={onClearAll}>
          {t('filters.clearAll')}
        </button>
      </li>
    </ul>
  )
}

function MoreFilters({ filters, search, onChange }: Pick<Props, 'filters' | 'search' | 'onChange'>) {
  const { t } = useTranslation()
  const chosen = filters.reduce((sum, filter) => sum + chosenIn(filter, search), 0)
  return (
    <Disclosure
      align="start"
      label={
        <>
          <Icon name="filter" />
          {chosen > 0 ? t('filters.counted', { label: t('list.moreFilters'), count: chosen }) : t('list.moreFilters')}
        </>
      }
    >
      {() =>
        filters.map((filter) => (
          <div key={filter.field} className="ph-filtergroup">
            {filter.kind !== 'text' && <span aria-hidden="true">{filter.label}</span>}
            <FilterFields filter={filter} search={search} onChange={onChange} />
          </div>
        ))
      }
    </Disclosure>
  )
}

interface SearchProps {
  label: string
  hint: string
  value: string | undefined
  onSearch: (text: string | undefined) => void
}

/** Searches when Enter is pressed or the field is cleared, never while typing. */
function SearchField({ label, hint, value, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(value ?? '')
  const [given, setGiven] = useState(value)
  if (given !== value) {
    setGiven(value)
    setTyped(value ?? '')
  }
  return (
    <form
      className="ph-search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim() || undefined)
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={hint}
        value={typed}
        maxLength={100}
        enterKeyHint="search"
        onChange={(event) => {
          setTyped(event.target.value)
          if (!event.target.value && value) {
            onSearch(undefined)
          }
        }}
      />
    </form>
  )
}
