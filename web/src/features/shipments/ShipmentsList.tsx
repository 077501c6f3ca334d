import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countsOf, countVariables } from '../../app/list/counts'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { shipmentsSearch } from '../../app/search'
import { ShipmentCountsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import type { Patch } from '../../kit/list/filters'
import { shipmentsList } from './list'

const route = getRouteApi(routeIds.shipments)
const context = { additionalTypenames: ['Shipment'] }

export default function ShipmentsList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.shipments })
  const spec = useMemo(() => shipmentsList(t), [t])
  const [{ data }] = useQuery({ query: ShipmentCountsDocument, variables: countVariables(spec), context, requestPolicy: 'cache-and-network' })
  const change = (patch: Patch) => void go({ search: (old) => shipmentsSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} counts={data && countsOf(data)} />
}
