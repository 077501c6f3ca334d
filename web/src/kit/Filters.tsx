import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from './Disclosure'
import { Icon } from './Icon'

export interface ActiveFilter {
  key: string
  label: string
  onClear: () => void
}

interface BarProps {
  children: ReactNode
  tools?: ReactNode
  active: readonly ActiveFilter[]
  onClearAll: () => void
}

export function FilterBar({ children, tools, active, onClearAll }: BarProps) {
  const { t } = useTranslation()
  return (
    <div className="ph-filters">
      <div role="search" aria-label={t('filters.label')}>
        {children}
      </div>
      <div className="ph-tools">{tools}</div>
      {active.length > 0 && (
        <ul aria-label={t('filters.active')}>
          {active.map((filter) => (
            <li key={filter.key}>
              {filter.label}
              <button type="button" aria-label={t('filters.remove', { filter: filter.label })} onClick={filter.onClear}>
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
      )}
    </div>
  )
}

export interface Choice<Value extends string> {
  value: Value
  label: string
}

interface ManyProps<Value extends string> {
  label: string
  choices: readonly Choice<Value>[]
  value: readonly Value[]
  onChange: (value: Value[] | undefined) => void
}

/** Several of a closed set: a check list under a button that says how many are chosen. */
export function FilterMany<Value extends string>({ label, choices, value, onChange }: ManyProps<Value>) {
  const { t } = useTranslation()
  const toggle = (one: Value) => {
    const next = value.includes(one) ? value.filter((other) => other !== one) : [...value, one]
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <FilterMenu label={value.length > 0 ? t('filters.counted', { label, count: value.length }) : label} name={label}>
      {choices.map((choice) => (
        <label key={choice.value} className="ph-check">
          <input type="checkbox" checked={value.includes(choice.value)} onChange={() => toggle(choice.value)} />
          {choice.label}
        </label>
      ))}
    </FilterMenu>
  )
}

/** A button that opens a named group of controls. */
export function FilterMenu({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <Disclosure
      align="start"
      label={
        <>
          {label}
          <Icon name="down" size={12} />
        </>
      }
    >
      {() => (
        <div className="ph-checks" role="group" aria-label={name}>
          {children}
        </div>
      )}
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
export function SearchField({ label, hint, value, onSearch }: SearchProps) {
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
