/** What the address of the list of API clients may say. */
import type { ApiClientMode, ApiClientState } from '../gql/graphql'
import { day, manyOf, type Raw } from './parts'
import { listSearch, type ListSearch } from './search'

export const clientStates = ['ACTIVE', 'SUSPENDED', 'REVOKED'] as const satisfies readonly ApiClientState[]

export const clientModes = ['TRUSTED_ONLY', 'OPEN'] as const satisfies readonly ApiClientMode[]

export interface ClientsSearch extends ListSearch {
  state?: ApiClientState[] | undefined
  mode?: ApiClientMode[] | undefined
  from?: string | undefined
  to?: string | undefined
}

export function clientsSearch(raw: Raw): ClientsSearch {
  return {
    state: manyOf(clientStates, raw['state']),
    mode: manyOf(clientModes, raw['mode']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}
