/** What the form of a program holds, and how it becomes the API's input and comes from a program. */
import type { ApiClientCreateInput, ApiClientFieldsFragment, ApiClientMode, RateClass, PermissionScope } from '../../gql/graphql'
import { startOfDay } from '../../kit/format'

export interface ClientValues {
  name: string
  purpose: string
  mode: ApiClientMode
  rateClass: RateClass
  isSandbox: boolean
  /** One network a line. */
  addresses: string
  /** The last day, by the platform's calendar; empty where it does not end by itself. */
  expiresOn: string
  /** By permission, the kind of scope; without an entry it is not given. */
  grants: Partial<Record<string, PermissionScope>>
}

export const startValues: ClientValues = {
  name: '',
  purpose: '',
  mode: 'TRUSTED_ONLY',
  rateClass: 'STANDARD',
  isSandbox: false,
  addresses: '',
  expiresOn: '',
  grants: {},
}

const DAY_MS = 24 * 3600 * 1000

export function clientInput(values: ClientValues): ApiClientCreateInput {
  const { name, purpose, mode, rateClass, isSandbox } = values
  const ends = values.expiresOn ? new Date(Date.parse(startOfDay(values.expiresOn)) + DAY_MS).toISOString() : null
  return {
    name,
    purpose,
    mode,
    rateClass,
    isSandbox,
    addresses: values.addresses.split(/[\s,;]+/).filter(Boolean),
    expiresAt: ends,
    grants: Object.entries(values.grants).flatMap(([permission, scope]) => (scope ? [{ permission, scope }] : [])),
  }
}

export function clientValues(client: ApiClientFieldsFragment): ClientValues {
  const { name, purpose, mode, rateClass, isSandbox } = client
  return {
    name,
    purpose,
    mode,
    rateClass,
    isSandbox,
    addresses: client.addresses.join('\n'),
    expiresOn: client.expiresAt ? lastDay(client.expiresAt) : '',
    grants: Object.fromEntries(client.grants.map(({ permission, scope }) => [permission, scope])),
  }
}

/** The day that has ended at a moment, where the platform is. */
function lastDay(at: string): string {
  const offset = Date.parse(startOfDay('2026-01-02')) - Date.parse('2026-01-02T00:00:00Z')
  return new Date(Date.parse(at) - 1 - offset).toISOString().slice(0, 10)
}

/** Lists are one field of the form each. */
export function rename(name: (string | number)[]): (string | number)[] {
  const [first] = name
  if (first === 'expiresAt') {
    return ['expiresOn']
  }
  return first === 'addresses' || first === 'grants' ? [first] : name
}
