import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shipmentPath } from '../../app/paths'
import { productWord } from '../../app/words/orders'
import type { CounterItemFragment, CounterOrderFragment } from '../../gql/graphql'
import { Amount, Han, ItemNumber, Panel } from '../../kit/basics'

export interface Served {
  order: CounterOrderFragment
  item: CounterItemFragment
}

/** What was taken in since the page was opened, the latest first. */
export function Sitting({ served }: { served: readonly Served[] }) {
  const { t } = useTranslation()
  if (served.length === 0) {
    return null
  }
  return (
    <Panel title={t('counter.sitting', { count: served.length })}>
      <table className="ph-lines" data-money>
        <thead>
          <tr>
            <th scope="col">{t('counter.number')}</th>
            <th scope="col">{t('counter.product')}</th>
            <th scope="col">{t('counter.addressee')}</th>
            <th scope="col">{t('quote.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {served.map(({ order, item }) => (
            <tr key={order.id}>
              <th scope="row">
                <Link to={shipmentPath(item.reference)}>
                  <ItemNumber value={item.number ?? item.reference} />
                </Link>
              </th>
              <td>{productWord(order.product)}</td>
              <td>
                <Han>{`${order.addressee.name} · ${order.addressee.city}`}</Han>
              </td>
              <td>
                <Amount value={order.postage} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
