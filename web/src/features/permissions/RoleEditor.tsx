import { getRouteApi } from '@tanstack/react-router'
import './permissions.css'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { LoadFailure } from '../../app/LoadFailure'
import { rolePath, routeIds } from '../../app/paths'
import { RoleDetailDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { RoleForm } from './RoleForm'
import { nameOf } from './words'

const creating = getRouteApi(routeIds.roleNew)
const editing = getRouteApi(routeIds.roleEdit)

/** A new role, perhaps begun as another one. */
export function NewRole() {
  const { from } = creating.useSearch()
  return <Editor key={from ?? ''} name={from} isNew />
}

/** A composed role, changed. */
export function EditRole() {
  const { key } = editing.useParams()
  return <Editor key={key} name={key} />
}

function Editor({ name, isNew = false }: { name: string | undefined; isNew?: boolean }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({ query: RoleDetailDocument, variables: { key: name ?? '' }, requestPolicy: 'network-only' })
  const found = useLast(data)
  const role = found?.role ?? undefined
  const title = t(isNew ? 'roles.compose' : 'roles.edit')
  useCrumb(rolePath(name ?? ''), isNew ? undefined : role && nameOf(role))
  const again = () => ask({ requestPolicy: 'network-only' })
  if (found && (role || name === undefined)) {
    return <RoleForm title={title} role={role} isNew={isNew} catalogue={found.permissionCatalogue} again={again} />
  }
  if (error) {
    return (
      <Page title={title}>
        <LoadFailure problem={problemOf(error)} permission="roles:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={title}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}
