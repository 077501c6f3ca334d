import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { clientsSearch } from '../../app/clientsSearch'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import type { Patch } from '../../kit/list/filters'
import { clientsList } from './list'

const route = getRouteApi(routeIds.clients)

/** The programs somebody answers for; whoever answers for security sees everybody's. */
export default function ClientsList() {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.clients })
  const mayCreate = useCan('api_clients:create')
  const spec = useMemo(() => clientsList(t, mayCreate), [t, mayCreate])
  const change = (patch: Patch) => void go({ search: (old) => clientsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={route.useSearch()} change={change} />
}
