/** The single parts of an address. None of them takes a person's number or name, whatever it is given (`held.ts`). */
export type Raw = Record<string, unknown>

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value)
  }
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((one) => one === value)
}

export function manyOf<Value extends string>(known: readonly Value[], value: unknown): Value[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  const kept = known.filter((one) => given.includes(one))
  return kept.length > 0 ? kept : undefined
}

/** Numbers of weights, rows and entries; those of people and parcels are longer. */
const GREATEST = 999_999_999

export function positive(value: unknown): number | undefined {
  const number = typeof value === 'string' ? parseInt(value, 10) : value
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= GREATEST ? number : undefined
}

/** A place in the graph, as the API's ids are made: base64 of a type and a key. */
export function idIn(value: unknown): string | undefined {
  try {
    return typeof value === 'string' && /^[A-Za-z]{2,40}:\d{1,19}$/.test(atob(value)) ? value : undefined
  } catch {
    return undefined
  }
}

/** A permission's name, `orders:cancel`. */
export function permissionIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z_]{1,40}:[a-z_]{1,40}$/.test(value) ? value : undefined
}

/** A place in a list, as the API sealed it. It is longer than any number. */
export function cursor(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{24,}={0,2}$/.test(value) ? value : undefined
}

/** A day of the calendar; the thirty-first of April is none. */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return undefined
  }
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value) ? value : undefined
}

export function yesNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** A name the page knows or does not know; it is looked up there, never shown or sent. No name is a long number. */
export function word(value: unknown): string | undefined {
  const given = text(value)
  return given !== undefined && /^[\w-]{1,40}$/.test(given) && !/\d{9}/.test(given) ? given : undefined
}
