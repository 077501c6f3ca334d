/** What a pasted or typed number may be. Shapes only: whether there is such an object, the server says. */

export interface Typed {
  /** Without blanks and hyphens, in half-width capitals. */
  number: string
  /** A whole number of a known kind: worth asking the server for. */
  whole: boolean
}

const ORDER = /^PH\d{11}$/
const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/
const DOMESTIC = /^\d{13}$/
const BEGINNING = /^(PH\d{2,}|[A-Z]{2}\d{3,9}[A-Z]{0,2}|\d{6,13})$/

export function readNumber(typed: string): Typed | undefined {
  const number = typed
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
  const whole = ORDER.test(number) || S10.test(number) || DOMESTIC.test(number)
  return whole || BEGINNING.test(number) ? { number, whole } : undefined
}
