/** The list of items on their way, declared: what is shown, by what it is narrowed, and what is done with several at once. */
import type { TFunction } from 'i18next'
import type { ListSpec, View } from '../../app/list/declare'
import { orderProducts, shipmentStatuses, shipmentsSearch, type ShipmentsSearch } from '../../app/search'
import { productWord } from '../../app/words/orders'
import { shipmentWord } from '../../app/words/shipments'
import {
  ShipmentsDocument,
  type ShipmentFilter,
  type ShipmentOrderField,
  type ShipmentsQuery,
  type ShipmentsQueryVariables,
} from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { shipmentsHolding, shipmentsPrinting } from './bulk'
import { hiddenAtFirst, nameOf, shipmentColumns, type ShipmentRow } from './columns'
import { shipmentsExporting } from './exporting'

type ShipmentsList = ListSpec<ShipmentRow, ShipmentsSearch, ShipmentFilter, ShipmentOrderField, ShipmentsQuery, ShipmentsQueryVariables>

function shipmentFilters(t: TFunction): Filter<ShipmentsSearch, ShipmentFilter>[] {
  return [
    {
      kind: 'many',
      key: 'status',
      field: 'status',
      label: t('shipments.list.status'),
      choices: shipmentStatuses.map((value) => ({ value, label: shipmentWord(value) })),
    },
    {
      kind: 'many',
      key: 'product',
      field: 'product',
      label: t('shipments.list.product'),
      choices: orderProducts.map((value) => ({ value, label: productWord(value) })),
    },
    { kind: 'dates', from: 'heardFrom', to: 'heardTo', field: 'lastEventAt', label: t('shipments.list.lastEventAt') },
    {
      kind: 'yesNo',
      key: 'late',
      field: 'late',
      label: t('shipments.list.promise'),
      yes: t('shipments.list.late'),
      no: t('shipments.list.notLate'),
      more: true,
    },
    {
      kind: 'yesNo',
      key: 'stale',
      field: 'stale',
      label: t('shipments.list.news'),
      yes: t('shipments.list.stale'),
      no: t('shipments.list.notStale'),
      more: true,
    },
    {
      kind: 'text',
      key: 'country',
      field: 'destinationCountry',
      label: t('shipments.list.country'),
      hint: t('shipments.list.countryHint'),
      more: true,
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'createdAt', label: t('shipments.list.createdAt'), more: true },
  ]
}

/** The queues people work through; the first is the list itself. */
function shipmentViews(t: TFunction): View<ShipmentsSearch>[] {
  return [
    { key: 'all', label: t('shipments.list.all'), search: {} },
    {
      key: 'office',
      label: t('shipments.list.office'),
      search: { status: ['AT_DELIVERY_OFFICE', 'AWAITING_PICKUP', 'DELIVERY_FAILED'] },
    },
    { key: 'late', label: t('shipments.list.late'), search: { late: true } },
    { key: 'stale', label: t('shipments.list.stale'), search: { stale: true } },
    { key: 'customs', label: t('shipments.list.customs'), search: { status: ['CUSTOMS', 'CUSTOMS_HELD'] } },
    { key: 'held', label: t('shipments.list.held'), search: { status: ['ON_HOLD'] } },
    {
      key: 'lost',
      label: t('shipments.list.lost'),
      search: { status: ['UNDELIVERABLE', 'EXCEPTION_LOST', 'EXCEPTION_DAMAGED', 'EXCEPTION_SEIZED'] },
    },
  ]
}

export function shipmentsList(t: TFunction): ShipmentsList {
  return {
    name: 'shipments',
    address: shipmentsSearch,
    reference: (shipment) => shipment.reference,
    title: t('shipments.list.title'),
    permission: 'shipments:read',
    document: ShipmentsDocument,
    variables: (asked) => asked,
    read: (data) => data.shipments,
    typenames: ['Shipment'],
    columns: shipmentColumns(t),
    hidden: hiddenAtFirst,
    nameOf,
    filters: shipmentFilters(t),
    words: { label: t('shipments.list.search'), hint: t('shipments.list.searchHint') },
    sorts: { createdAt: 'CREATED_AT', lastEventAt: 'LAST_EVENT_AT', reference: 'REFERENCE', status: 'STATUS' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: shipmentViews(t),
    none: { icon: 'route', title: t('shipments.list.noneTitle'), text: t('shipments.list.noneText') },
    noMatch: t('shipments.list.noMatch'),
    these: (shipments) => ({ reference: { in: shipments.map((shipment) => shipment.reference) } }),
    bulk: [shipmentsPrinting(t), shipmentsHolding(t)],
    exporting: shipmentsExporting(t),
  }
}
