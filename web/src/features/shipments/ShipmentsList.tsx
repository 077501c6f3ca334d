import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countsOf, countVariables } from '../../app/list/counts'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { ShipmentCountsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { shipmentsList } from './list'

const route = getRouteApi(routeIds.shipments)
const context = { additionalTypenames: ['Shipment'] }

export default function ShipmentsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const spec = useMemo(() => shipmentsList(t), [t])
  const [{ data }] = useQuery({ query: ShipmentCountsDocument, variables: countVariables(spec), context, requestPolicy: 'cache-and-network' })
  return <ResourceList spec={spec} search={search} counts={data && countsOf(data)} />
}
