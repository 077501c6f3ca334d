import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemEvents } from '../../app/carriage/ItemEvents'
import { Proof, Whereabouts } from '../../app/carriage/ItemFacts'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import type { OrderTab as Named } from '../../app/search'
import { Empty, Panel, Skeleton } from '../../kit/basics'
import { OrderMoney } from './OrderMoney'
import { OrderSummary } from './OrderSummary'
import type { OrderData } from './useOrder'

const Claim = lazy(() => import('./Claim'))

export type OrderTabName = Named | 'summary'

/** The parts of an order, one at a time. */
export function OrderTab({ name, order }: { name: OrderTabName; order: OrderData }) {
  switch (name) {
    case 'summary':
      return <OrderSummary order={order} />
    case 'tracking':
      return <OrderTracking order={order} />
    case 'money':
      return <OrderMoney order={order} />
    case 'claim':
      return (
        <Suspense fallback={<Skeleton rows={6} />}>
          <Claim order={order} />
        </Suspense>
      )
    case 'audit':
      return <ObjectHistory id={order.id} />
  }
}

function OrderTracking({ order }: { order: OrderData }) {
  const { t } = useTranslation()
  const { shipment } = order
  if (!shipment) {
    return <Empty icon="clock" title={t('item.noEvents')} />
  }
  return (
    <div className="ph-columns">
      <Panel title={t('item.events')}>
        <ItemEvents events={shipment.events} />
      </Panel>
      <div className="ph-stack">
        <Whereabouts item={shipment} />
        <Proof item={shipment} />
      </div>
    </div>
  )
}
