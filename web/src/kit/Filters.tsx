import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from './Disclosure'
import { date, shiftDay } from './format'
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

function FilterMenu({ label, name, children }: { label: string; name: string; children: ReactNode }) {
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

export interface DateRange {
  from?: string | undefined
  to?: string | undefined
}

function firstOfQuarter(day: string): string {
  const month = parseInt(day.slice(5, 7), 10)
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`
}

interface DatesProps extends DateRange {
  label: string
  onChange: (range: DateRange) => void
}

/** Two days, both included, typed or picked, with the usual spans one press away. */
export function FilterDates({ label, from, to, onChange }: DatesProps) {
  const { t } = useTranslation()
  const today = date(new Date().toISOString())
  const spans: { label: string; range: DateRange }[] = [
    { label: t('filters.today'), range: { from: today, to: today } },
    { label: t('filters.lastDays', { days: 7 }), range: { from: shiftDay(today, -6), to: today } },
    { label: t('filters.lastDays', { days: 30 }), range: { from: shiftDay(today, -29), to: today } },
    { label: t('filters.quarter'), range: { from: firstOfQuarter(today), to: today } },
    { label: t('filters.anyTime'), range: { from: undefined, to: undefined } },
  ]
  return (
    <FilterMenu label={label} name={label}>
      <DayField label={t('filters.from')} value={from} onChange={(day) => onChange({ from: day, to })} />
      <DayField label={t('filters.to')} value={to} onChange={(day) => onChange({ from, to: day })} />
      <div className="ph-spans">
        {spans.map((span) => (
          <button key={span.label} type="button" className="ph-btn" onClick={() => onChange(span.range)}>
            {span.label}
          </button>
        ))}
      </div>
    </FilterMenu>
  )
}

/** The browser reports half-typed dates as empty, so only a whole one, or a cleared field that was whole, is passed on. */
function DayField({ label, value, onChange }: { label: string; value: string | undefined; onChange: (day: string | undefined) => void }) {
  return (
    <label className="ph-field">
      {label}
      <input
        type="date"
        key={value}
        defaultValue={value}
        onBlur={(event) => {
          const next = event.currentTarget.value || undefined
          if (next !== value) {
            onChange(next)
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.currentTarget.blur()
          }
        }}
      />
    </label>
  )
}

export function rangeLabel(range: DateRange, t: ReturnType<typeof useTranslation>['t']): string {
  const { from, to } = range
  if (from && to) {
    return from === to ? from : t('filters.range', { from, to })
  }
  return from ? t('filters.since', { from }) : t('filters.until', { to })
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
