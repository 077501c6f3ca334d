import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { requestsList } from './list'

const route = getRouteApi(routeIds.dataRequests)

export default function DataRequests() {
  const { t } = useTranslation()
  const spec = useMemo(() => requestsList(t), [t])
  return <ResourceList spec={spec} search={route.useSearch()} />
}
