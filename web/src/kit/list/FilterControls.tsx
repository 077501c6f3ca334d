/** The controls that declared filters become. */
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../Disclosure'
import { date, plainNumber, shiftDay } from '../format'
import { Icon } from '../Icon'
import { listOf, numberOf, textOf, valueOf, type AnyFilter, type Patch } from './filters'
import { firstOfQuarter, type DayRange } from './ranges'

interface Props {
  filter: AnyFilter
  search: object
  onChange: (patch: Patch) => void
}

/** A control under a button of its own. */
export function FilterControl({ filter, search, onChange }: Props) {
  const { t } = useTranslation()
  if (filter.kind === 'linked') {
    return null
  }
  const chosen = chosenIn(filter, search)
  return (
    <Disclosure
      align="start"
      label={
        <>
          {chosen > 0 ? t('filters.counted', { label: filter.label, count: chosen }) : filter.label}
          <Icon name="down" size={12} />
        </>
      }
    >
      {() => <FilterFields filter={filter} search={search} onChange={onChange} />}
    </Disclosure>
  )
}

export function chosenIn(filter: AnyFilter, search: object): number {
  if (filter.kind === 'many') {
    return listOf(search, filter.key).length
  }
  const keys = filter.kind === 'dates' || filter.kind === 'numbers' ? [filter.from, filter.to] : [filter.key]
  return keys.some((key) => valueOf(search, key) !== undefined) ? 1 : 0
}

/** What stands under the button: a named group. */
export function FilterFields({ filter, search, onChange }: Props) {
  return (
    <div className="ph-checks" role="group" aria-label={filter.label}>
      <Fields filter={filter} search={search} onChange={onChange} />
    </div>
  )
}

function Fields({ filter, search, onChange }: Props) {
  const { t } = useTranslation()
  switch (filter.kind) {
    case 'many': {
      const chosen = listOf(search, filter.key)
      const toggle = (one: string) => {
        const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
        onChange({ [filter.key]: next.length > 0 ? next : undefined })
      }
      return filter.choices.map((choice) => (
        <label key={choice.value} className="ph-check">
          <input type="checkbox" checked={chosen.includes(choice.value)} onChange={() => toggle(choice.value)} />
          {choice.label}
        </label>
      ))
    }
    case 'yesNo': {
      const value = valueOf(search, filter.key)
      const choices = [
        { label: t('filters.any'), value: undefined },
        { label: filter.yes, value: true },
        { label: filter.no, value: false },
      ]
      return choices.map((choice) => (
        <label key={choice.label} className="ph-check">
          <input
            type="radio"
            name={filter.key}
            checked={value === choice.value}
            onChange={() => onChange({ [filter.key]: choice.value })}
          />
          {choice.label}
        </label>
      ))
    }
    case 'dates': {
      const range = { from: textOf(search, filter.from), to: textOf(search, filter.to) }
      return <Days range={range} onChange={({ from, to }) => onChange({ [filter.from]: from, [filter.to]: to })} />
    }
    case 'numbers': {
      const given = (key: string, label: string) => (
        <TypedField
          label={label}
          unit={filter.unit}
          value={String(numberOf(search, key) ?? '')}
          onChange={(typed) => onChange({ [key]: wholeNumber(typed) })}
        />
      )
      return (
        <>
          {given(filter.from, t('list.least'))}
          {given(filter.to, t('list.greatest'))}
        </>
      )
    }
    case 'text':
      return (
        <TypedField
          label={filter.label}
          hint={filter.hint}
          value={textOf(search, filter.key) ?? ''}
          onChange={(typed) => onChange({ [filter.key]: typed.trim() || undefined })}
        />
      )
    case 'linked':
      return null
  }
}

/** Full-width digits and separators are accepted; anything else is no number and filters nothing. */
export function wholeNumber(typed: string): number | undefined {
  const plain = plainNumber(typed)
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

interface TypedProps {
  label: string
  value: string
  unit?: string
  hint?: string | undefined
  type?: 'text' | 'date'
  onChange: (typed: string) => void
}

/** Passes on what was typed when it is left or Enter is pressed; a browser reports half-typed dates as empty. */
function TypedField({ label, value, unit, hint, type = 'text', onChange }: TypedProps) {
  return (
    <label className="ph-field">
      <span>
        {label}
        {unit && <span className="ph-quiet"> {unit}</span>}
      </span>
      <input
        type={type}
        key={value}
        defaultValue={value}
        placeholder={hint}
        maxLength={type === 'text' ? 100 : undefined}
        onBlur={(event) => {
          if (event.currentTarget.value !== value) {
            onChange(event.currentTarget.value)
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.currentTarget.blur()
          }
        }}
      />
    </label>
  )
}

/** Two days, both included, typed or picked, with the usual spans one press away. */
function Days({ range, onChange }: { range: DayRange; onChange: (range: DayRange) => void }) {
  const { t } = useTranslation()
  const today = date(new Date().toISOString())
  const spans: { label: string; range: DayRange }[] = [
    { label: t('filters.today'), range: { from: today, to: today } },
    { label: t('filters.lastDays', { days: 7 }), range: { from: shiftDay(today, -6), to: today } },
    { label: t('filters.lastDays', { days: 30 }), range: { from: shiftDay(today, -29), to: today } },
    { label: t('filters.quarter'), range: { from: firstOfQuarter(today), to: today } },
    { label: t('filters.anyTime'), range: {} },
  ]
  return (
    <>
      <TypedField type="date" label={t('filters.from')} value={range.from ?? ''} onChange={(day) => onChange({ ...range, from: day || undefined })} />
      <TypedField type="date" label={t('filters.to')} value={range.to ?? ''} onChange={(day) => onChange({ ...range, to: day || undefined })} />
      <div className="ph-spans">
        {spans.map((span) => (
          <button key={span.label} type="button" className="ph-btn" onClick={() => onChange(span.range)}>
            {span.label}
          </button>
        ))}
      </div>
    </>
  )
}
