import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { usePermissionNames } from '../../app/rights/names'
import { denialsSearch } from '../../app/rightsSearch'
import { useCan } from '../../app/session'
import type { Patch } from '../../kit/list/filters'
import { denialsList } from './list'

const route = getRouteApi(routeIds.denials)

/** What was refused for want of a right, the latest first: why, what would help, and what came of it. */
export default function DenialsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.denials })
  const maySettle = useCan('denials:acknowledge')
  const known = usePermissionNames()
  const spec = useMemo(() => denialsList(t, maySettle, known), [t, maySettle, known])
  const change = (patch: Patch) => void go({ search: (old) => denialsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} />
}
