import i18n from 'i18next'

export interface MoneyValue {
  amount: string
  currency: string
}

/** Formatters cost more to make than to use, and the language rarely changes, so each is made once per language. */
const made = new Map<string, Intl.NumberFormat>()

function formatter(kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${i18n.language}:${kind}`
  let found = made.get(key)
  if (!found) {
    found = new Intl.NumberFormat(i18n.language, options)
    made.set(key, found)
  }
  return found
}

/** Amounts arrive as decimal strings and are printed from the string; they are never turned into a floating number. */
export function money(value: MoneyValue): string {
  const format = formatter(`money ${value.currency}`, {
    style: 'currency',
    currency: value.currency,
    currencyDisplay: 'narrowSymbol',
  })
  return format.format(value.amount as Intl.StringNumericLiteral).replace('-', '−')
}

export function count(value: number): string {
  return formatter('count', {}).format(value)
}

/** One decimal, always: shares are compared, and must align. */
export function percent(share: number): string {
  const options = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return formatter('percent', options).format(share).replace('-', '−')
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A file's size, to three figures. */
export function bytes(value: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(value, 1)) / 3))
  const figures = formatter('bytes', { maximumSignificantDigits: 3 }).format(value / 1000 ** step)
  return `${figures} ${UNITS[step] ?? 'B'}`
}

/** The platform's days begin at midnight in Shanghai, wherever the reader sits. The city keeps one offset all year. */
const ZONE_OFFSET = '+08:00'
const ZONE_OFFSET_MS = 8 * 3_600_000

/** A list tells hundreds of moments at once, and reckoning with the offset costs a tenth of asking a formatter. */
function inZone(at: string): string {
  return new Date(Date.parse(at) + ZONE_OFFSET_MS).toISOString()
}

/** Year first in both languages: it sorts, it aligns, nobody misreads it. */
export function date(at: string): string {
  return inZone(at).slice(0, 10)
}

export function timeOfDay(at: string): string {
  return inZone(at).slice(11, 16)
}

export function dateTime(at: string): string {
  return `${date(at)} ${timeOfDay(at)}`
}

/** The year is left out in dense columns, but only within the present year. */
export function shortDateTime(at: string, now: string = new Date().toISOString()): string {
  const full = dateTime(at)
  return full.slice(0, 4) === date(now).slice(0, 4) ? full.slice(5) : full
}

/** The instant at which a day of the platform begins, in the API's form. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00${ZONE_OFFSET}`).toISOString()
}

/** A day some days away, by the calendar. */
export function shiftDay(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon.toISOString().slice(0, 10)
}

/** S10 numbers and long plain ones are grouped for reading; they are copied and searched without blanks. */
export function groupNumber(value: string): string {
  const s10 = /^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/.exec(value)
  if (s10) {
    return s10.slice(1).join(' ')
  }
  return value
}

/** Full-width digits, currency signs and separators are accepted wherever a number is typed. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[¥￥,\s]/g, '')
}

/** The instant of a typed minute ("2026-11-25T10:42") of the platform's day, in the API's form. */
export function startOfMinute(typed: string): string {
  return new Date(`${typed.slice(0, 16)}:00${ZONE_OFFSET}`).toISOString()
}
