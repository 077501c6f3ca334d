/** The roles people have composed themselves, as choices beside the built-in ones. */
import i18n from 'i18next'
import { useMemo } from 'react'
import { RoleNamesDocument, type RoleNamesQuery } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { useCan } from '../session'

export interface Composed {
  value: string
  label: string
  isForStaff: boolean
  /** It allows something of high risk: others have to approve that it is given. */
  isPrivileged: boolean
}

const FIRST = 100

/** None for whoever may not read roles: the built-in ones are known without asking. */
export function useComposedRoles(): Composed[] {
  const mayRead = useCan('roles:read')
  const [{ data }] = useQuery({ query: RoleNamesDocument, variables: { first: FIRST }, pause: !mayRead })
  return useMemo(() => (data ? composedOf(data, i18n.language === 'zh-CN') : []), [data])
}

export function composedOf({ permissionCatalogue, roles }: RoleNamesQuery, isChinese: boolean): Composed[] {
  const high = new Set(permissionCatalogue.filter((info) => info.risk === 'HIGH').map((info) => info.name))
  return roles.nodes
    .filter((role) => !role.builtIn)
    .map((role) => ({
      value: role.key,
      label: isChinese ? role.nameZh : role.nameEn,
      isForStaff: role.kinds.includes('STAFF'),
      isPrivileged: role.permissions.some((one) => one.effect === 'ALLOW' && high.has(one.permission)),
    }))
}
