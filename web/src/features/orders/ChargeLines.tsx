import { useTranslation } from 'react-i18next'
import type { ChargeCode } from '../../gql/graphql'
import { Amount } from '../../kit/basics'
import { money, type MoneyValue } from '../../kit/format'

interface Line {
  code: ChargeCode
  quantity: number
  unitPrice: MoneyValue
  amount: MoneyValue
}

/** What a price is made of, as the server computed it: for a quote and for an order alike. */
export function ChargeLines({ lines, total }: { lines: readonly Line[]; total?: MoneyValue }) {
  const { t } = useTranslation()
  return (
    <table className="ph-lines" data-money>
      <thead>
        <tr>
          <th scope="col">{t('order.line')}</th>
          <th scope="col">{t('order.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">
              {t(`charge.${line.code}`)}
              {line.quantity > 1 && (
                <small>{t('order.quantity', { unit: money(line.unitPrice), count: line.quantity })}</small>
              )}
            </th>
            <td>
              <Amount value={line.amount} />
            </td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{t('order.total')}</th>
            <td>
              <Amount value={total} />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
