import { getRouteApi, useNavigate } from '@tanstack/react-router'
import './permissions.css'
import { useTranslation } from 'react-i18next'
import { useHeld } from '../../app/held'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds } from '../../app/paths'
import { permissionsSearch, type PermissionsLooking } from '../../app/permissionsSearch'
import { useCan } from '../../app/session'
import { PermissionMatrixDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { Tabs } from '../../kit/Tabs'
import { Matrix } from './Matrix'
import { RolesTable } from './RolesTable'

const route = getRouteApi(routeIds.permissions)
const MOST = 100

/** Which role may do what, and the roles there are. What is looked at stands in the address, what is typed does not. */
export default function PermissionsPage() {
  const { t } = useTranslation()
  const { q, after } = useHeld()
  const search = { ...route.useSearch(), q }
  const go = useNavigate({ from: paths.permissions })
  const mayCompose = useCan('roles:create')
  const [{ data, error }, again] = useQuery({
    query: PermissionMatrixDocument,
    variables: { filter: search.retired ? {} : { retiredAt: { isNull: true } }, first: MOST, after: search.after },
    requestPolicy: 'cache-and-network',
  })
  const found = useLast(data)
  const change = (patch: Partial<PermissionsLooking>) =>
    void go({ search: (old) => permissionsSearch({ ...old, ...patch }), state: after(patch), replace: true })
  const next = found?.roles.pageInfo.hasNextPage ? found.roles.pageInfo.endCursor : undefined
  return (
    <Page
      title={t('roles.title')}
      note={<span>{t('roles.note')}</span>}
      actions={
        <>
          <button type="button" className="ph-btn" onClick={() => window.print()}>
            <Icon name="print" />
            {t('roles.print')}
          </button>
          {mayCompose && (
            <button type="button" className="ph-btn" data-primary onClick={() => void go({ to: paths.roleNew, search: {} })}>
              <Icon name="plus" />
              {t('roles.compose')}
            </button>
          )}
        </>
      }
    >
      <Tabs
        label={t('roles.title')}
        tabs={[
          { name: 'matrix' as const, label: t('roles.tabMatrix') },
          { name: 'roles' as const, label: t('roles.tabRoles') },
        ]}
        current={search.tab ?? 'matrix'}
        onChange={(tab) => change({ tab: tab === 'matrix' ? undefined : tab })}
      >
        {found ? (
          search.tab === 'roles' ? (
            <RolesTable roles={found.roles.nodes} catalogue={found.permissionCatalogue} search={search} change={change} />
          ) : (
            <Matrix roles={found.roles.nodes} catalogue={found.permissionCatalogue} search={search} change={change} />
          )
        ) : error ? (
          <LoadFailure problem={problemOf(error)} permission="roles:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton />
        )}
        {(next || search.after) && (
          <Note tone="waiting">
            <p>{t('roles.more', { count: MOST })}</p>
            <button type="button" className="ph-btn" onClick={() => change({ after: next ?? undefined })}>
              {t(next ? 'roles.next' : 'roles.first')}
            </button>
          </Note>
        )}
      </Tabs>
    </Page>
  )
}
