import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { Icon } from '../../kit/Icon'
import { Clock } from './Clock'
import { reviewsList } from './list'
import './reviews.css'

const CreateDialog = lazy(() => import('./CreateDialog'))
const route = getRouteApi(routeIds.reviews)

/** Every review with how far it is, under the clock that says when the next is due. */
export default function ReviewsList() {
  const { t } = useTranslation()
  const mayCreate = useCan('access_reviews:create')
  const [creating, setCreating] = useState(false)
  const spec = useMemo(() => {
    const create = mayCreate && (
      <button type="button" className="ph-btn" data-primary onClick={() => setCreating(true)}>
        <Icon name="plus" />
        {t('reviews.create')}
      </button>
    )
    return reviewsList(t, create)
  }, [t, mayCreate])
  return (
    <>
      <ResourceList spec={spec} search={route.useSearch()} above={<Clock />} />
      <Suspense>{creating && <CreateDialog onClose={() => setCreating(false)} />}</Suspense>
    </>
  )
}
