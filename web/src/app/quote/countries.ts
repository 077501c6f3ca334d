/** Regions the browser's data names that are no postal destinations of ISO 3166-1: unions, outlying and private codes. */
const notOnes = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'XK', 'ZZ', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ'])
const FIRST = 65
const LETTERS = 26

export interface Country {
  value: string
  label: string
}

const made = new Map<string, Country[]>()

/** Every country but our own in the reader's language and order, by the browser's own data. The API's answer is the truth. */
export function countriesAbroad(language: string): readonly Country[] {
  const known = made.get(language)
  if (known) {
    return known
  }
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const found: Country[] = []
  for (let index = 0; index < LETTERS * LETTERS; index += 1) {
    const value = String.fromCharCode(FIRST + Math.floor(index / LETTERS), FIRST + (index % LETTERS))
    const label = notOnes.has(value) || value === 'CN' ? undefined : canonical(value) && names.of(value)
    if (label) {
      found.push({ value, label })
    }
  }
  found.sort((one, other) => one.label.localeCompare(other.label, language))
  made.set(language, found)
  return found
}

/** Codes of countries that are no more ("DD", "SU") are read as those of today. */
function canonical(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
}

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}
