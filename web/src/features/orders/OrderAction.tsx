import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActionLayer } from '../../app/actions/ActionLayer'
import { actionOf } from '../../app/actions/slugs'
import { paths, routeIds } from '../../app/paths'
import { statusWord } from '../../app/words/orders'
import { shipmentWord } from '../../app/words/shipments'
import { count, money } from '../../kit/format'
import { orderActions } from './actions'
import { useOrder, type OrderData } from './useOrder'

const route = getRouteApi(routeIds.orderAction)

/** One deed with an order, over its page. */
export default function OrderAction() {
  const { t } = useTranslation()
  const { number, action } = route.useParams()
  const go = useNavigate()
  const { order, again } = useOrder(number)
  if (!order) {
    return null
  }
  const facts = (row: OrderData): Record<string, string> => ({
    [t('orders.status')]: statusWord(row.status),
    [t('detail.shipment')]: row.shipment ? shipmentWord(row.shipment.status) : t('common.none'),
    [t('order.weight')]: t('order.grams', { weight: count(row.weightGrams) }),
    [t('order.charges')]: money(row.postage),
    [t('money.outstanding')]: money(row.outstanding),
    [t('orders.addressee')]: `${row.addressee.name} ${row.addressee.city} ${row.addressee.street}`,
    [t('order.cancelReason')]: row.cancelReason ?? t('common.none'),
  })
  return (
    <ActionLayer
      key={action}
      row={order}
      number={number}
      action={actionOf(action, 'order')}
      table={orderActions}
      facts={facts}
      wordOf={statusWord}
      again={again}
      onClose={() => void go({ to: paths.order, params: { number }, search: true })}
    />
  )
}
