/** The list of orders, declared: what is shown, by what it is narrowed, and what is done with several at once. */
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { ListSpec, View } from '../../app/list/declare'
import { paths } from '../../app/paths'
import { orderProducts, orderStatuses, ordersSearch, type OrdersSearch } from '../../app/search'
import { productWord, statusWord } from '../../app/words/orders'
import {
  OrdersCancelAllDocument,
  OrdersCancelDocument,
  OrdersDocument,
  type OrderFilter,
  type OrderOrderField,
  type OrdersQuery,
  type OrdersQueryVariables,
} from '../../gql/graphql'
import { sendBulk } from '../../graphql/bulk'
import { Icon } from '../../kit/Icon'
import type { Filter } from '../../kit/list/filters'
import { hiddenAtFirst, orderColumns, type OrderRow } from './columns'
import { ordersExporting } from './exporting'

type OrdersList = ListSpec<OrderRow, OrdersSearch, OrderFilter, OrderOrderField, OrdersQuery, OrdersQueryVariables>

export function orderFilters(t: TFunction): Filter<OrdersSearch, OrderFilter>[] {
  return [
    {
      kind: 'many',
      key: 'status',
      field: 'status',
      label: t('orders.status'),
      choices: orderStatuses.map((value) => ({ value, label: statusWord(value) })),
    },
    {
      kind: 'many',
      key: 'product',
      field: 'product',
      label: t('orders.product'),
      choices: orderProducts.map((value) => ({ value, label: productWord(value) })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'placedAt', label: t('orders.placedAt') },
    { kind: 'dates', from: 'deliveredFrom', to: 'deliveredTo', field: 'deliveredAt', label: t('orders.deliveredAt'), more: true },
    {
      kind: 'yesNo',
      key: 'registered',
      field: 'registered',
      label: t('orders.registered'),
      yes: t('orders.isRegistered'),
      no: t('orders.isOrdinary'),
      more: true,
    },
    { kind: 'numbers', from: 'lightest', to: 'heaviest', field: 'weightGrams', label: t('orders.list.weight'), unit: 'g', more: true },
  ]
}

/** The queues people work through; the first is the list itself. */
export function orderViews(t: TFunction): View<OrdersSearch>[] {
  return [
    { key: 'all', label: t('orders.list.all'), search: {} },
    { key: 'accept', label: t('orders.list.accept'), search: { status: ['CONFIRMED'] } },
    { key: 'payment', label: t('orders.list.payment'), search: { status: ['PENDING_PAYMENT'] } },
    { key: 'trouble', label: t('orders.list.trouble'), search: { status: ['RETURNING', 'EXCEPTION'] } },
    { key: 'held', label: t('orders.list.held'), search: { status: ['ON_HOLD'] } },
  ]
}

export function ordersList(t: TFunction, mayPlace: boolean): OrdersList {
  const create = mayPlace && (
    <Link className="ph-btn" data-primary to={paths.orderNew}>
      <Icon name="plus" />
      {t('orders.create')}
    </Link>
  )
  return {
    name: 'orders',
    address: ordersSearch,
    reference: (row) => row.number,
    title: t('orders.title'),
    permission: 'orders:read',
    document: OrdersDocument,
    variables: (asked) => asked,
    read: (data) => data.orders,
    typenames: ['Order'],
    columns: orderColumns(t),
    hidden: hiddenAtFirst,
    nameOf: (order) => order.number,
    filters: orderFilters(t),
    words: { label: t('orders.search'), hint: t('orders.searchHint') },
    sorts: { placedAt: 'PLACED_AT', number: 'NUMBER', postage: 'POSTAGE', status: 'STATUS' },
    sortAtFirst: { by: 'placedAt', down: true },
    views: orderViews(t),
    none: {
      icon: 'order',
      title: t('orders.noneTitle'),
      text: t(mayPlace ? 'orders.noneText' : 'orders.noneTextReader'),
      action: create,
    },
    noMatch: t('orders.noMatchTitle'),
    actions: create,
    these: (orders) => ({ number: { in: orders.map((order) => order.number) } }),
    bulk: [
      {
        key: 'cancel',
        label: t('orders.list.cancel'),
        icon: 'cross',
        danger: true,
        permission: 'orders:cancel',
        stateWord: statusWord,
        question: {
          title: (count) => t('orders.list.cancelQuestion', { count }),
          text: t('orders.list.cancelText'),
          reason: t('orders.list.cancelReason'),
          reasonHint: t('orders.list.cancelReasonHint'),
        },
        each: (orders, { reason }) =>
          sendBulk(
            OrdersCancelDocument,
            { input: { reason, items: orders.map(({ id, version }) => ({ id, expectedVersion: version })) } },
            'ordersCancel',
            ({ rows }) => ({ rows }),
          ),
        all: (everything, { reason, key }) =>
          sendBulk(OrdersCancelAllDocument, { input: { ...everything, reason, idempotencyKey: key } }, 'ordersCancelAll', ({ id }) => ({
            job: id,
          })),
      },
    ],
    exporting: ordersExporting(t),
  }
}
