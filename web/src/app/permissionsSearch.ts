/** What the addresses of the matrix and of the role editor may say. */
import type { PermissionRisk } from '../gql/graphql'
import { cursor, oneOf, word, type Raw } from './parts'

export const permissionRisks = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly PermissionRisk[]

export interface PermissionsSearch {
  tab?: 'roles' | undefined
  risk?: PermissionRisk | undefined
  /** Only these roles are shown. */
  roles?: string[] | undefined
  /** The two that are compared. */
  one?: string | undefined
  other?: string | undefined
  retired?: boolean | undefined
  after?: string | undefined
}

/** And what the matrix is looked through for, which stands in no address. */
export type PermissionsLooking = PermissionsSearch & { q?: string | undefined }

export interface RoleNewSearch {
  from?: string | undefined
}

const MOST_ROLES = 40
export const LONGEST_FIND = 60

export function permissionsSearch(raw: Raw): PermissionsSearch {
  const roles = Array.isArray(raw['roles']) ? raw['roles'].map(word).filter((one) => one !== undefined).slice(0, MOST_ROLES) : []
  return {
    tab: oneOf(['roles'] as const, raw['tab']),
    risk: oneOf(permissionRisks, raw['risk']),
    roles: roles.length > 0 ? roles : undefined,
    one: word(raw['one']),
    other: word(raw['other']),
    retired: raw['retired'] === true ? true : undefined,
    after: cursor(raw['after']),
  }
}

export function roleNewSearch(raw: Raw): RoleNewSearch {
  return { from: word(raw['from']) }
}
