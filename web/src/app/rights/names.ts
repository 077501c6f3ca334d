/** The permissions and roles people can choose from, as the platform has them, in the language in use. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PermissionNamesDocument, RoleNamesDocument, type UserKind } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { useCan } from '../session'

interface Named {
  name: string
  words: string
}

const MOST_ROLES = 100

export function usePermissionNames(): readonly Named[] {
  const { i18n } = useTranslation()
  const [{ data }] = useQuery({ query: PermissionNamesDocument, variables: {} })
  const said = i18n.language === 'zh-CN' ? 'descriptionZh' : 'descriptionEn'
  return useMemo(() => (data?.permissionCatalogue ?? []).map((one) => ({ name: one.name, words: one[said] })), [data, said])
}

interface NamedRole extends Named {
  kinds: readonly UserKind[]
}

/** Those that can still be granted, by key; whoever may not see roles is offered none. */
export function useRoleNames(): readonly NamedRole[] {
  const { i18n } = useTranslation()
  const mayRead = useCan('roles:read')
  const [{ data }] = useQuery({ query: RoleNamesDocument, variables: { first: MOST_ROLES }, pause: !mayRead })
  const said = i18n.language === 'zh-CN' ? 'nameZh' : 'nameEn'
  return useMemo(() => (data?.roles.nodes ?? []).map((one) => ({ name: one.key, words: one[said], kinds: one.kinds })), [data, said])
}
