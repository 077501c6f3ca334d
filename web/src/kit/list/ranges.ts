import i18n from 'i18next'
import { count } from '../format'

export interface DayRange {
  from?: string | undefined
  to?: string | undefined
}

export interface NumberRange {
  from?: number | undefined
  to?: number | undefined
}

export function rangeWords({ from, to }: DayRange): string {
  if (from && to) {
    return from === to ? from : i18n.t('filters.range', { from, to })
  }
  return from ? i18n.t('filters.since', { from }) : i18n.t('filters.until', { to })
}

export function sumWords({ from, to }: NumberRange, unit: string): string {
  const said = (value: number) => `${count(value)} ${unit}`.trim()
  if (from !== undefined && to !== undefined) {
    return i18n.t('list.between', { from: count(from), to: said(to) })
  }
  return from === undefined ? i18n.t('list.atMost', { to: said(to ?? 0) }) : i18n.t('list.atLeast', { from: said(from) })
}

export function firstOfQuarter(day: string): string {
  const month = parseInt(day.slice(5, 7), 10)
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`
}
