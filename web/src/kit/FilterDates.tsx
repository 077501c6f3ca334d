import { useTranslation } from 'react-i18next'
import { FilterMenu } from './Filters'
import { date, shiftDay } from './format'

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
