import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { useViewer } from '../../app/session'
import { jobsList } from './list'

const route = getRouteApi(routeIds.jobs)

export default function JobsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const user = useViewer()?.user
  const spec = useMemo(() => jobsList(t, user ? { id: user.id, name: user.displayName } : undefined), [t, user])
  return <ResourceList spec={spec} search={search} />
}
