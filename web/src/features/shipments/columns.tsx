import type { TFunction } from 'i18next'
import { shipmentPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { productWord } from '../../app/words/orders'
import { eventWord, ShipmentBadge } from '../../app/words/shipments'
import type { ShipmentsQuery } from '../../gql/graphql'
import { Badge, Count, Han, ItemNumber, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'

export type ShipmentRow = NonNullable<ShipmentsQuery['shipments']>['nodes'][number]

/** What a person sees only after choosing it. */
export const hiddenAtFirst = ['reference', 'addressee', 'country', 'weight', 'attempts', 'labels', 'unit', 'deliveryUnit', 'createdAt'] as const

/** An unregistered letter has no number of its own; it goes by its order's. */
export function nameOf(shipment: ShipmentRow): string {
  return shipment.number ?? shipment.reference
}

export function shipmentColumns(t: TFunction): Column<ShipmentRow>[] {
  return [
    {
      key: 'number',
      title: t('shipments.list.number'),
      name: true,
      cell: (shipment) => (
        <RowLink to={shipmentPath(shipment.reference)}>
          <ItemNumber value={nameOf(shipment)} />
        </RowLink>
      ),
    },
    {
      key: 'reference',
      title: t('shipments.list.reference'),
      sortable: true,
      cell: (shipment) => <ItemNumber value={shipment.reference} />,
    },
    {
      key: 'status',
      title: t('shipments.list.status'),
      sortable: true,
      cell: (shipment) => <ShipmentBadge status={shipment.status} />,
    },
    {
      key: 'flags',
      title: t('shipments.list.flags'),
      cell: (shipment) =>
        shipment.late || shipment.stale ? (
          <>
            {shipment.late && <Badge tone="failed">{t('shipments.list.late')}</Badge>}{' '}
            {shipment.stale && <Badge tone="waiting">{t('shipments.list.stale')}</Badge>}
          </>
        ) : (
          <None />
        ),
    },
    {
      key: 'lastEvent',
      title: t('shipments.list.lastEvent'),
      cell: (shipment) => (shipment.lastEventCode ? eventWord(shipment.lastEventCode) : <None />),
    },
    {
      key: 'lastPlace',
      title: t('shipments.list.lastPlace'),
      cell: (shipment) => (shipment.lastPlace ? <Han>{shipment.lastPlace}</Han> : <None />),
    },
    {
      key: 'lastEventAt',
      title: t('shipments.list.lastEventAt'),
      sortable: true,
      cell: (shipment) => <Time at={shipment.lastEventAt} short />,
    },
    { key: 'product', title: t('shipments.list.product'), cell: (shipment) => productWord(shipment.product) },
    {
      key: 'destination',
      title: t('shipments.list.destination'),
      cell: (shipment) => (shipment.addressee.city ? <Han>{shipment.addressee.city}</Han> : shipment.destinationCountry),
    },
    { key: 'country', title: t('shipments.list.country'), cell: (shipment) => shipment.destinationCountry },
    { key: 'addressee', title: t('shipments.list.addressee'), cell: (shipment) => <Han>{shipment.addressee.name}</Han> },
    {
      key: 'unit',
      title: t('shipments.list.unit'),
      needs: 'unit',
      cell: (shipment) => (shipment.unit ? <Han>{shipment.unit.name}</Han> : <None />),
    },
    {
      key: 'deliveryUnit',
      title: t('shipments.list.deliveryUnit'),
      needs: 'deliveryUnit',
      cell: (shipment) => (shipment.deliveryUnit ? <Han>{shipment.deliveryUnit.name}</Han> : <None />),
    },
    {
      key: 'promisedOn',
      title: t('shipments.list.promisedOn'),
      cell: (shipment) => (shipment.promisedOn ? <span className="ph-num">{shipment.promisedOn}</span> : <None />),
    },
    { key: 'weight', title: t('shipments.list.weight'), align: 'end', cell: (shipment) => <Count value={shipment.weightGrams} /> },
    { key: 'attempts', title: t('shipments.list.attempts'), align: 'end', cell: (shipment) => <Count value={shipment.attempts} /> },
    { key: 'labels', title: t('shipments.list.labelPrints'), align: 'end', cell: (shipment) => <Count value={shipment.labelPrints} /> },
    {
      key: 'createdAt',
      title: t('shipments.list.createdAt'),
      sortable: true,
      cell: (shipment) => <Time at={shipment.createdAt} short />,
    },
  ]
}
