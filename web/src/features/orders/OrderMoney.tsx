import { useTranslation } from 'react-i18next'
import { Amount, Badge, Facts, Mono, None, Panel, Time } from '../../kit/basics'
import { ChargeLines } from './ChargeLines'
import type { OrderData } from './useOrder'

/** What carriage costs, what was taken for it, and what is open between the two. */
export function OrderMoney({ order }: { order: OrderData }) {
  const { t } = useTranslation()
  const open = /[1-9]/.test(order.outstanding.amount)
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <Panel title={t('money.receipts')}>
          <Receipts receipts={order.receipts} />
        </Panel>
        <Panel title={t('money.charges')}>
          <ChargeLines lines={order.charges} total={order.postage} />
        </Panel>
      </div>
      <Panel title={t('money.balance')} extra={!open && <Badge tone="done">{t('money.settled')}</Badge>}>
        <Facts
          items={[
            { label: t('money.postage'), value: <Amount value={order.postage} /> },
            { label: t('money.paid'), value: <Amount value={order.paid} /> },
            { label: t('money.outstanding'), value: <Amount value={order.outstanding} /> },
          ]}
        />
      </Panel>
    </div>
  )
}

function Receipts({ receipts }: { receipts: OrderData['receipts'] }) {
  const { t } = useTranslation()
  if (receipts.length === 0) {
    return <p className="ph-quiet">{t('money.noReceipts')}</p>
  }
  return (
    <table className="ph-lines" data-money>
      <thead>
        <tr>
          <th scope="col">{t('money.receipt')}</th>
          <th scope="col">{t('money.takenAt')}</th>
          <th scope="col">{t('money.method')}</th>
          <th scope="col">{t('money.voucher')}</th>
          <th scope="col">{t('money.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => (
          <tr key={receipt.id}>
            <th scope="row">
              <Mono>{receipt.number}</Mono>
            </th>
            <td>
              <Time at={receipt.receivedAt} />
            </td>
            <td>{t(`counterMethod.${receipt.method}`)}</td>
            <td>{receipt.voucher ?? <None />}</td>
            <td>
              <Amount value={receipt.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
