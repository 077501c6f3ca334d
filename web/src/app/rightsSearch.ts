/** What the addresses of pages about rights may say. */
import type { DenialState } from '../gql/graphql'
import { day, listSearch, manyOf, word, type ListSearch, type Raw } from './search'

export const denialStates = ['OPEN', 'ACKNOWLEDGED'] as const satisfies readonly DenialState[]

const MOST_PERMISSIONS = 20
const named = /^[a-z_]{1,40}:[a-z_]{1,40}$/

export interface DenialsSearch extends ListSearch {
  state?: DenialState[] | undefined
  permission?: string[] | undefined
  from?: string | undefined
  to?: string | undefined
}

/** A permission by its name, and the number of an order or item, or an object's id. */
export interface WhoCanSearch {
  permission?: string | undefined
  object?: string | undefined
}

export function permissionIn(value: unknown): string | undefined {
  return typeof value === 'string' && named.test(value) ? value : undefined
}

export function denialsSearch(raw: Raw): DenialsSearch {
  const asked = [raw['permission']].flat().map(permissionIn).filter((one) => one !== undefined)
  return {
    state: manyOf(denialStates, raw['state']),
    permission: asked.length > 0 ? asked.slice(0, MOST_PERMISSIONS) : undefined,
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}

export function whoCanSearch(raw: Raw): WhoCanSearch {
  return { permission: permissionIn(raw['permission']), object: word(raw['object']) }
}
