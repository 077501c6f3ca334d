/** Items written into a file: its columns, and which of them stand for a column on screen. */
import type { TFunction } from 'i18next'
import type { Exporting } from '../../app/list/declare'
import { addresseeColumns, senderColumns } from '../../app/words/exporting'
import { ShipmentsExportDocument, type ShipmentExportColumn, type ShipmentFilter, type ShipmentOrderField } from '../../gql/graphql'
import { sendBulk } from '../../graphql/bulk'

const standFor: Readonly<Record<string, readonly ShipmentExportColumn[]>> = {
  number: ['NUMBER', 'REFERENCE'],
  reference: ['REFERENCE'],
  status: ['STATUS'],
  flags: ['LATE', 'STALE'],
  lastPlace: ['LAST_PLACE'],
  lastEventAt: ['LAST_EVENT_AT'],
  product: ['PRODUCT'],
  destination: ['DESTINATION_COUNTRY', 'ADDRESSEE_PROVINCE', 'ADDRESSEE_CITY'],
  country: ['DESTINATION_COUNTRY'],
  addressee: ['ADDRESSEE_NAME'],
  unit: ['UNIT'],
  deliveryUnit: ['DELIVERY_UNIT'],
  promisedOn: ['PROMISED_ON'],
  weight: ['WEIGHT_GRAMS'],
  attempts: ['ATTEMPTS'],
  labels: ['LABEL_PRINTS'],
  createdAt: ['CREATED_AT'],
}

function labels(t: TFunction): Record<ShipmentExportColumn, string> {
  return {
    NUMBER: t('shipments.list.number'),
    REFERENCE: t('shipments.list.reference'),
    STATUS: t('shipments.list.status'),
    LATE: t('shipments.list.late'),
    STALE: t('shipments.list.stale'),
    LAST_PLACE: t('shipments.list.lastPlace'),
    LAST_EVENT_AT: t('shipments.list.lastEventAt'),
    PRODUCT: t('shipments.list.product'),
    REGISTERED: t('orders.registered'),
    ...addresseeColumns(t),
    ...senderColumns(t),
    UNIT: t('shipments.list.unit'),
    DELIVERY_UNIT: t('shipments.list.deliveryUnit'),
    PROMISED_ON: t('shipments.list.promisedOn'),
    WEIGHT_GRAMS: t('shipments.list.weight'),
    ACCEPTED_WEIGHT_GRAMS: t('exportColumn.ACCEPTED_WEIGHT_GRAMS'),
    ATTEMPTS: t('shipments.list.attempts'),
    SIGNER: t('exportColumn.SIGNER'),
    LABEL_PRINTS: t('shipments.list.labelPrints'),
    CREATED_AT: t('shipments.list.createdAt'),
    ACCEPTED_AT: t('exportColumn.ACCEPTED_AT'),
    DELIVERED_AT: t('exportColumn.DELIVERED_AT'),
  }
}

export function shipmentsExporting(t: TFunction): Exporting<ShipmentFilter, ShipmentOrderField> {
  const words = labels(t)
  const known = Object.keys(words) as ShipmentExportColumn[] // The keys of a record are those of its type.
  return {
    permission: 'shipments:export',
    columns: known.map((key) => ({ key, label: words[key] })),
    standFor,
    run: ({ key, columns, ...asked }) =>
      sendBulk(
        ShipmentsExportDocument,
        { input: { ...asked, columns: known.filter((column) => columns.includes(column)), idempotencyKey: key } },
        'shipmentsExport',
        ({ id }) => ({ job: id }),
      ),
  }
}
