import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { dataRequestsSearch } from '../../app/identitySearch'
import type { Patch } from '../../kit/list/filters'
import { requestsList } from './list'

const route = getRouteApi(routeIds.dataRequests)

export default function DataRequests() {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.dataRequests })
  const spec = useMemo(() => requestsList(t), [t])
  const change = (patch: Patch) => void go({ search: (old) => dataRequestsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={route.useSearch()} change={change} />
}
