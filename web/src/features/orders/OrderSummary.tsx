import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sizeWords } from '../../app/carriage/ItemFacts'
import { shipmentPath } from '../../app/paths'
import { countryName } from '../../app/quote/countries'
import { RevealedParty } from '../../app/reveal/RevealedParty'
import { productWord, statusTone, statusWord } from '../../app/words/orders'
import { ShipmentBadge } from '../../app/words/shipments'
import { Amount, Facts, Han, ItemNumber, None, Panel, Time, type Fact } from '../../kit/basics'
import { Timeline } from '../../kit/detail/Timeline'
import { count } from '../../kit/format'
import { ChargeLines } from './ChargeLines'
import { Contents } from './Contents'
import type { OrderData } from './useOrder'

/** Left what it is, right what applies. */
export function OrderSummary({ order }: { order: OrderData }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <Panel title={t('order.parties')}>
          <div className="ph-pair">
            <RevealedParty orderId={order.id} which="SENDER" title={t('orders.sender')} party={order.sender} />
            <RevealedParty orderId={order.id} which="ADDRESSEE" title={t('orders.addressee')} party={order.addressee} />
          </div>
        </Panel>
        <Panel title={t('order.item')}>
          <Facts items={itemFacts(order, t, i18n.language)} columns={2} />
          <Contents contents={order.contents} category={order.contentsCategory} />
        </Panel>
        <Panel title={t('order.events')}>
          <Events events={order.events} />
        </Panel>
      </div>
      <div className="ph-stack">
        <Panel title={t('detail.applies')}>
          <Facts items={applyingFacts(order, t)} />
        </Panel>
        <Panel title={t('order.charges')}>
          <ChargeLines lines={order.charges} total={order.postage} />
          {order.status !== 'CANCELLED' && order.status !== 'EXPIRED' && <Open order={order} />}
        </Panel>
      </div>
    </div>
  )
}

function Open({ order }: { order: OrderData }) {
  const { t } = useTranslation()
  return (
    <Facts
      items={[
        { label: t('money.paid'), value: <Amount value={order.paid} /> },
        { label: t('money.outstanding'), value: <Amount value={order.outstanding} /> },
      ]}
    />
  )
}

function itemFacts(order: OrderData, t: TFunction, language: string): Fact[] {
  const grams = (weight: number) => t('order.grams', { weight: count(weight) })
  return [
    { label: t('orders.product'), value: productWord(order.product) },
    { label: t('orders.registered'), value: t(order.registered ? 'orders.isRegistered' : 'orders.isOrdinary') },
    { label: t('order.weight'), value: grams(order.weightGrams) },
    { label: t('item.chargeable'), value: grams(order.chargeableGrams) },
    { label: t('item.size'), value: order.size ? <span className="ph-num">{sizeWords(order.size, t)}</span> : <None /> },
    { label: t('order.zone'), value: t(`zone.${order.zone}`) },
    { label: t('item.country'), value: countryName(order.destinationCountry, language) },
    { label: t('order.insured'), value: order.insuredValue ? <Amount value={order.insuredValue} /> : t('order.notInsured') },
    { label: t('order.returnReceipt'), value: t(order.returnReceipt ? 'order.withReceipt' : 'order.noReceipt') },
  ]
}

function applyingFacts(order: OrderData, t: TFunction): Fact[] {
  const { shipment } = order
  const facts: Fact[] = [
    {
      label: t('orders.itemNumber'),
      value: shipment ? (
        <Link to={shipmentPath(order.number)}>{shipment.number ? <ItemNumber value={shipment.number} /> : t('detail.shipment')}</Link>
      ) : (
        <None />
      ),
    },
    { label: t('detail.shipment'), value: shipment ? <ShipmentBadge status={shipment.status} /> : <None /> },
    { label: t('detail.promised'), value: shipment?.promisedOn ?? <None /> },
    { label: t('orders.unit'), value: order.unit ? <Han>{order.unit.name}</Han> : <None /> },
    { label: t('order.customer'), value: order.customer ? <Han>{order.customer.displayName}</Han> : <None /> },
    { label: t('order.updatedAt'), value: <Time at={order.updatedAt} /> },
  ]
  if (order.cancelledAt) {
    facts.push({ label: t('order.cancelledAt'), value: <Time at={order.cancelledAt} /> })
  }
  if (order.cancelReason) {
    facts.push({ label: t('order.cancelReason'), value: <Han>{order.cancelReason}</Han> })
  }
  return facts
}

/** The states the order itself went through; what happened to its item has a tab of its own. */
function Events({ events }: { events: OrderData['events'] }) {
  const { t } = useTranslation()
  return (
    <Timeline
      moments={events.map((event) => ({
        key: event.id,
        at: event.at,
        tone: statusTone(event.status),
        title: statusWord(event.status),
        notes: [
          event.actor ? <Han>{event.actor.displayName}</Han> : t('order.system'),
          ...(event.reason ? [<Han>{event.reason}</Han>] : []),
        ],
      }))}
    />
  )
}
