import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { detectionsSearch } from '../../app/identitySearch'
import { useCan } from '../../app/session'
import type { Patch } from '../../kit/list/filters'
import { detectionsList } from './list'

const route = getRouteApi(routeIds.detections)

/** What looks like an attack, newest first; whoever answers for it says what came of it. */
export default function DetectionsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.detections })
  const maySettle = useCan('detections:acknowledge')
  const spec = useMemo(() => detectionsList(t, maySettle), [t, maySettle])
  const change = (patch: Patch) => void go({ search: (old) => detectionsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} />
}
