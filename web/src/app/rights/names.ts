/** The permissions people can choose from, as the platform has them, in the language in use. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PermissionNamesDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'

interface Named {
  name: string
  words: string
}

export function usePermissionNames(): readonly Named[] {
  const { i18n } = useTranslation()
  const [{ data }] = useQuery({ query: PermissionNamesDocument, variables: {} })
  const said = i18n.language === 'zh-CN' ? 'descriptionZh' : 'descriptionEn'
  return useMemo(() => (data?.permissionCatalogue ?? []).map((one) => ({ name: one.name, words: one[said] })), [data, said])
}
