import { newer, useLive } from '../../app/detail/useLive'
import { ShipmentDocument, ShipmentUpdatedDocument, type ShipmentPageFieldsFragment } from '../../gql/graphql'
import { useQuery, useSubscription } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'

export type ItemData = ShipmentPageFieldsFragment

/** One item, asked for once and then kept as new as the server's events make it. */
export function useShipment(reference: string) {
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: ShipmentDocument,
    variables: { reference },
    requestPolicy: 'cache-and-network',
  })
  const asked = data?.shipment ?? undefined
  const id = asked?.id
  const [{ data: event }] = useSubscription({ query: ShipmentUpdatedDocument, variables: { id: id ?? '' }, pause: !id })
  const { row: item, changed, dismiss } = useLive(newer(asked, event?.shipmentUpdated ?? undefined))
  return {
    item,
    changed,
    dismiss,
    problem: error && !asked ? problemOf(error) : undefined,
    missing: !fetching && !error && data !== undefined && !asked,
    again: () => reexecute({ requestPolicy: 'network-only' }),
  }
}
