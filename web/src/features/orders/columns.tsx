import type { TFunction } from 'i18next'
import { orderPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { productWord, StatusBadge } from '../../app/words/orders'
import type { OrdersQuery } from '../../gql/graphql'
import { Amount, Count, Han, ItemNumber, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'

export type OrderRow = NonNullable<OrdersQuery['orders']>['nodes'][number]

/** What a person sees only after choosing it. */
export const hiddenAtFirst = ['sender', 'origin', 'registered', 'country', 'weight', 'outstanding', 'paymentDueAt'] as const

const HOME = 'CN'

function Destination({ order }: { order: OrderRow }) {
  const { destinationCountry, addressee } = order
  return <Han>{destinationCountry === HOME || !addressee.city ? addressee.city : `${addressee.city} · ${destinationCountry}`}</Han>
}

export function orderColumns(t: TFunction): Column<OrderRow>[] {
  return [
    {
      key: 'number',
      title: t('orders.number'),
      name: true,
      sortable: true,
      cell: (order) => (
        <RowLink to={orderPath(order.number)}>
          <ItemNumber value={order.number} />
        </RowLink>
      ),
    },
    {
      key: 'itemNumber',
      title: t('orders.itemNumber'),
      cell: (order) => (order.itemNumber ? <ItemNumber value={order.itemNumber} /> : <None />),
    },
    { key: 'status', title: t('orders.status'), sortable: true, cell: (order) => <StatusBadge status={order.status} /> },
    { key: 'product', title: t('orders.product'), cell: (order) => productWord(order.product) },
    {
      key: 'registered',
      title: t('orders.registered'),
      cell: (order) => t(order.registered ? 'orders.isRegistered' : 'orders.isOrdinary'),
    },
    {
      key: 'unit',
      title: t('orders.unit'),
      needs: 'unit',
      cell: (order) => (order.unit ? <Han>{order.unit.name}</Han> : <None />),
    },
    { key: 'sender', title: t('orders.sender'), cell: (order) => <Han>{order.sender.name}</Han> },
    { key: 'origin', title: t('orders.origin'), cell: (order) => <Han>{order.sender.city}</Han> },
    { key: 'destination', title: t('orders.destination'), cell: (order) => <Destination order={order} /> },
    { key: 'addressee', title: t('orders.addressee'), cell: (order) => <Han>{order.addressee.name}</Han> },
    { key: 'weight', title: t('orders.weight'), align: 'end', cell: (order) => <Count value={order.weightGrams} /> },
    { key: 'postage', title: t('orders.postage'), align: 'end', sortable: true, cell: (order) => <Amount value={order.postage} /> },
    { key: 'outstanding', title: t('orders.list.outstanding'), align: 'end', cell: (order) => <Amount value={order.outstanding} /> },
    {
      key: 'paymentDueAt',
      title: t('orders.list.paymentDueAt'),
      cell: (order) => (order.paymentDueAt ? <Time at={order.paymentDueAt} short /> : <None />),
    },
    { key: 'placedAt', title: t('orders.placedAt'), sortable: true, cell: (order) => <Time at={order.placedAt} short /> },
  ]
}
