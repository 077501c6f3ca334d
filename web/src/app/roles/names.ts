/** The roles people can choose from, as the platform has them, in the language in use. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RoleNamesDocument, type RoleNamesQuery, type UserKind } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { useCan } from '../session'

export interface NamedRole {
  key: string
  words: string
  kinds: readonly UserKind[]
  isBuiltIn: boolean
  /** It allows something of high risk: others have to approve that it is given. */
  isPrivileged: boolean
}

const MOST_ROLES = 100

/** Those that can still be granted; whoever may not see roles is offered none. */
export function useRoleNames(): readonly NamedRole[] {
  const { i18n } = useTranslation()
  const mayRead = useCan('roles:read')
  const [{ data }] = useQuery({ query: RoleNamesDocument, variables: { first: MOST_ROLES }, pause: !mayRead })
  const isChinese = i18n.language === 'zh-CN'
  return useMemo(() => (data ? namesOf(data, isChinese) : []), [data, isChinese])
}

export function namesOf({ permissionCatalogue, roles }: RoleNamesQuery, isChinese: boolean): NamedRole[] {
  const high = new Set(permissionCatalogue.filter((info) => info.risk === 'HIGH').map((info) => info.name))
  return roles.nodes.map((role) => ({
    key: role.key,
    words: isChinese ? role.nameZh : role.nameEn,
    kinds: role.kinds,
    isBuiltIn: role.builtIn,
    isPrivileged: role.permissions.some((one) => one.effect === 'ALLOW' && high.has(one.permission)),
  }))
}

/** Those people have composed themselves: the built-in ones are known without asking. */
export function composedChoices(roles: readonly NamedRole[]): { value: string; label: string }[] {
  return roles.filter((role) => !role.isBuiltIn).map(({ key, words }) => ({ value: key, label: words }))
}
