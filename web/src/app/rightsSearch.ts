/** What the addresses of pages about rights may say. */
import type { DenialState } from '../gql/graphql'
import { day, manyOf, permissionIn, type Raw } from './parts'
import { listSearch, type ListSearch } from './search'

export const denialStates = ['OPEN', 'ACKNOWLEDGED'] as const satisfies readonly DenialState[]

const MOST_PERMISSIONS = 20

export interface DenialsSearch extends ListSearch {
  state?: DenialState[] | undefined
  permission?: string[] | undefined
  from?: string | undefined
  to?: string | undefined
}

/** A permission by its name. The object it is about may be named by the number of an item, and is held apart. */
export interface WhoCanSearch {
  permission?: string | undefined
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
  return { permission: permissionIn(raw['permission']) }
}
