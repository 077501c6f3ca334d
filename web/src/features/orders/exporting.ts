/** Orders written into a file: its columns, and which of them stand for a column on screen. */
import type { TFunction } from 'i18next'
import type { Exporting } from '../../app/list/declare'
import { addresseeColumns, senderColumns } from '../../app/words/exporting'
import { OrdersExportDocument, type OrderExportColumn, type OrderFilter, type OrderOrderField } from '../../gql/graphql'
import { sendBulk } from '../../graphql/bulk'

const standFor: Readonly<Record<string, readonly OrderExportColumn[]>> = {
  number: ['NUMBER'],
  itemNumber: ['ITEM_NUMBER'],
  status: ['STATUS'],
  product: ['PRODUCT'],
  registered: ['REGISTERED'],
  unit: ['UNIT'],
  sender: ['SENDER_NAME'],
  origin: ['SENDER_PROVINCE', 'SENDER_CITY'],
  destination: ['DESTINATION_COUNTRY', 'ADDRESSEE_PROVINCE', 'ADDRESSEE_CITY'],
  addressee: ['ADDRESSEE_NAME'],
  weight: ['WEIGHT_GRAMS'],
  postage: ['POSTAGE'],
  outstanding: ['OUTSTANDING'],
  paymentDueAt: ['PAYMENT_DUE_AT'],
  placedAt: ['PLACED_AT'],
}

function labels(t: TFunction): Record<OrderExportColumn, string> {
  return {
    NUMBER: t('orders.number'),
    ITEM_NUMBER: t('orders.itemNumber'),
    STATUS: t('orders.status'),
    PRODUCT: t('orders.product'),
    REGISTERED: t('orders.registered'),
    RETURN_RECEIPT: t('exportColumn.RETURN_RECEIPT'),
    INSURED_VALUE: t('exportColumn.INSURED_VALUE'),
    UNIT: t('orders.unit'),
    ...senderColumns(t),
    ...addresseeColumns(t),
    ZONE: t('exportColumn.ZONE'),
    WEIGHT_GRAMS: t('orders.weight'),
    CHARGEABLE_GRAMS: t('exportColumn.CHARGEABLE_GRAMS'),
    POSTAGE: t('orders.postage'),
    PAID: t('exportColumn.PAID'),
    OUTSTANDING: t('orders.list.outstanding'),
    PAYMENT_DUE_AT: t('orders.list.paymentDueAt'),
    PLACED_AT: t('orders.placedAt'),
    UPDATED_AT: t('exportColumn.UPDATED_AT'),
    DELIVERED_AT: t('exportColumn.DELIVERED_AT'),
    COMPLETED_AT: t('exportColumn.COMPLETED_AT'),
    CANCELLED_AT: t('exportColumn.CANCELLED_AT'),
  }
}

export function ordersExporting(t: TFunction): Exporting<OrderFilter, OrderOrderField> {
  const words = labels(t)
  const known = Object.keys(words) as OrderExportColumn[] // The keys of a record are those of its type.
  return {
    permission: 'orders:export',
    columns: known.map((key) => ({ key, label: words[key] })),
    standFor,
    run: ({ key, columns, ...asked }) =>
      sendBulk(
        OrdersExportDocument,
        { input: { ...asked, columns: known.filter((column) => columns.includes(column)), idempotencyKey: key } },
        'ordersExport',
        ({ id }) => ({ job: id }),
      ),
  }
}
