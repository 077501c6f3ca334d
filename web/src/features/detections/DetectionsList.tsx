import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { detectionsList } from './list'

const route = getRouteApi(routeIds.detections)

/** What looks like an attack, newest first; whoever answers for it says what came of it. */
export default function DetectionsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const maySettle = useCan('detections:acknowledge')
  const spec = useMemo(() => detectionsList(t, maySettle), [t, maySettle])
  return <ResourceList spec={spec} search={search} />
}
