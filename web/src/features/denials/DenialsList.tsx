import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { usePermissionNames } from '../../app/rights/names'
import { useCan } from '../../app/session'
import { denialsList } from './list'

const route = getRouteApi(routeIds.denials)

/** What was refused for want of a right, the latest first: why, what would help, and what came of it. */
export default function DenialsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const maySettle = useCan('denials:acknowledge')
  const known = usePermissionNames()
  const spec = useMemo(() => denialsList(t, maySettle, known), [t, maySettle, known])
  return <ResourceList spec={spec} search={search} />
}
