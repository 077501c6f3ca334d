import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { jobsSearch } from '../../app/search'
import { useViewer } from '../../app/session'
import type { Patch } from '../../kit/list/filters'
import { jobsList } from './list'

const route = getRouteApi(routeIds.jobs)

export default function JobsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.jobs })
  const user = useViewer()?.user
  const spec = useMemo(() => jobsList(t, user ? { id: user.id, name: user.displayName } : undefined), [t, user])
  const change = (patch: Patch) => void go({ search: (old) => jobsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} />
}
