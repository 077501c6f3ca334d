import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { clientsList } from './list'

const route = getRouteApi(routeIds.clients)

/** The programs somebody answers for; whoever answers for security sees everybody's. */
export default function ClientsList() {
  const { t } = useTranslation()
  const mayCreate = useCan('api_clients:create')
  const spec = useMemo(() => clientsList(t, mayCreate), [t, mayCreate])
  return <ResourceList spec={spec} search={route.useSearch()} />
}
