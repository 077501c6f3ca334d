/** Numbers as people type, paste and scan them: with signs, separators, units and full-width digits. */
import { plainNumber } from '../format'

const LARGEST_DIGITS = 9

/** A whole number, or nothing when it is none. */
export function wholeNumber(typed: string | undefined): number | undefined {
  const digits = plainNumber(typed ?? '')
  return /^\d+$/.test(digits) && digits.length <= LARGEST_DIGITS ? parseInt(digits, 10) : undefined
}

const weight = /^(\d+)(?:\.(\d+))?(kg|g|公斤|千克|克)?$/i

/** A weight in grams. A scale that speaks kilograms ("1.25kg", "1.25 公斤") is understood, without a float in between. */
export function gramsOf(typed: string | undefined): number | undefined {
  const found = weight.exec(plainNumber(typed ?? ''))
  if (!found) {
    return undefined
  }
  const [, whole = '', fraction = '', unit = 'g'] = found
  const places = /^(kg|公斤|千克)$/i.test(unit) ? 3 : 0
  if (fraction.length > places || whole.length > LARGEST_DIGITS - places) {
    return undefined
  }
  return parseInt(whole + fraction.padEnd(places, '0'), 10)
}

/** An amount as the API wants it: a decimal string with at most two places, never a float. */
export function amountOf(typed: string | undefined): string | undefined {
  const plain = plainNumber(typed ?? '').replace(/(元|cny)$/i, '')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}

/** Whether two amounts are the same sum, however they are written. */
export function isSameAmount(one: string, other: string): boolean {
  return minor(one) === minor(other)
}

function minor(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  return `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
}

/** Words without blanks around them; nothing where there are none. */
export function textOf(typed: string | undefined | null): string | undefined {
  return typed?.trim() || undefined
}
