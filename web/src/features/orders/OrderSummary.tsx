import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PartyFieldsFragment } from '../../gql/graphql'
import { Amount, Facts, Han, ItemNumber, Mono, None, Panel, Time, type Fact } from '../../kit/basics'
import { count } from '../../kit/format'
import { ChargeLines } from './ChargeLines'
import type { OrderDetailData } from './useOrder'
import { productWord, StatusBadge, statusTone, statusWord } from './words'

/** Left what it is, right what applies. */
export function OrderSummary({ order }: { order: OrderDetailData }) {
  const { t } = useTranslation()
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <Panel title={t('order.parties')}>
          <div className="ph-pair">
            <Party title={t('orders.sender')} party={order.sender} />
            <Party title={t('orders.addressee')} party={order.addressee} />
          </div>
        </Panel>
        <Panel title={t('order.events')}>
          <Events events={order.events} />
        </Panel>
      </div>
      <div className="ph-stack">
        <Panel title={t('order.item')}>
          <Facts items={itemFacts(order, t)} />
        </Panel>
        <Panel title={t('order.charges')}>
          <ChargeLines lines={order.charges} total={order.postage} />
        </Panel>
      </div>
    </div>
  )
}

/** The names are masked by the server; a Chinese address runs from the largest unit to the smallest. */
function Party({ title, party }: { title: string; party: PartyFieldsFragment }) {
  const { t } = useTranslation()
  const address = [party.province, party.city, party.district, party.street].filter(Boolean).join(' ')
  return (
    <div>
      <h3>{title}</h3>
      <Facts
        items={[
          { label: t('order.name'), value: <Han>{party.name}</Han> },
          { label: t('order.phone'), value: <span className="ph-num">{party.phone}</span> },
          { label: t('order.address'), value: <Han>{address}</Han> },
          { label: t('order.postcode'), value: party.postcode ?? <None /> },
        ]}
      />
    </div>
  )
}

function itemFacts(order: OrderDetailData, t: TFunction): Fact[] {
  const facts: Fact[] = [
    { label: t('orders.status'), value: <StatusBadge status={order.status} /> },
    { label: t('orders.product'), value: productWord(order.product) },
    { label: t('orders.registered'), value: t(order.registered ? 'orders.isRegistered' : 'orders.isOrdinary') },
    { label: t('order.returnReceipt'), value: t(order.returnReceipt ? 'order.withReceipt' : 'order.noReceipt') },
    { label: t('order.weight'), value: t('order.grams', { weight: count(order.weightGrams) }) },
    { label: t('order.zone'), value: t(`zone.${order.zone}`) },
    { label: t('order.insured'), value: order.insuredValue ? <Amount value={order.insuredValue} /> : t('order.notInsured') },
    { label: t('orders.itemNumber'), value: order.itemNumber ? <ItemNumber value={order.itemNumber} /> : <None /> },
    { label: t('orders.unit'), value: order.unit ? <Han>{order.unit.name}</Han> : <None /> },
    { label: t('order.customer'), value: order.customer ? <Han>{order.customer.displayName}</Han> : <None /> },
    { label: t('order.updatedAt'), value: <Time at={order.updatedAt} /> },
    { label: t('order.version'), value: <Mono>{order.version}</Mono> },
  ]
  if (order.cancelledAt) {
    facts.push({ label: t('order.cancelledAt'), value: <Time at={order.cancelledAt} /> })
  }
  if (order.cancelReason) {
    facts.push({ label: t('order.cancelReason'), value: <Han>{order.cancelReason}</Han> })
  }
  return facts
}

/** Newest first: what happened last is what people ask about. */
function Events({ events }: { events: OrderDetailData['events'] }) {
  const { t } = useTranslation()
  const ordered = [...events].sort((one, other) => other.at.localeCompare(one.at))
  return (
    <ol className="ph-events">
      {ordered.map((event) => (
        <li key={event.id} data-tone={statusTone(event.status)}>
          <i aria-hidden="true" />
          <Time at={event.at} />
          <div>
            <strong>{statusWord(event.status)}</strong>
            <small>{event.actor ? <Han>{event.actor.displayName}</Han> : t('order.system')}</small>
            {event.reason && (
              <small>
                <Han>{event.reason}</Han>
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
