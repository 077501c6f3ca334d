import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { countsOf, countVariables } from '../../app/list/counts'
import { routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { OrderCountsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { ordersList } from './list'

const route = getRouteApi(routeIds.orders)
const context = { additionalTypenames: ['Order'] }

export default function OrdersList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const mayPlace = useCan('orders:place')
  const spec = useMemo(() => ordersList(t, mayPlace), [t, mayPlace])
  const [{ data }] = useQuery({ query: OrderCountsDocument, variables: countVariables(spec), context, requestPolicy: 'cache-and-network' })
  return <ResourceList spec={spec} search={search} counts={data && countsOf(data)} />
}
