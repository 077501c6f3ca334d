import { useTranslation } from 'react-i18next'
import type { QuoteFieldsFragment } from '../../gql/graphql'
import { Amount, Badge, Han } from '../../kit/basics'
import { count, money } from '../../kit/format'
import './quote.css'

/** A price, explained: how far, by which weight, each line, their sum, and the tariff it all comes from. */
export function Quote({ quote, stale }: { quote: QuoteFieldsFragment; stale?: boolean }) {
  const { t } = useTranslation()
  const { tariff } = quote
  return (
    <div className="ph-quote" data-stale={stale || undefined}>
      <p className="ph-quiet">
        {t(`zone.${quote.zone}`)} · {t('quote.charged', { weight: count(quote.chargeableGrams) })}
        {quote.volumetricGrams != null && <> · {t('quote.volumetric', { weight: count(quote.volumetricGrams) })}</>}
      </p>
      <table className="ph-lines" data-money>
        <thead>
          <tr>
            <th scope="col">{t('quote.line')}</th>
            <th scope="col">{t('quote.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {quote.lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                {t(`charge.${line.code}`)}
                <small>
                  {t(`quote.why.${line.code}`)}
                  {line.quantity > 1 && <> {t('quote.times', { unit: money(line.unitPrice), count: line.quantity })}</>}
                </small>
              </th>
              <td>
                <Amount value={line.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="ph-total">
        <span>{t('quote.total')}</span>
        <strong>
          <Amount value={quote.total} />
        </strong>
      </div>
      <p className="ph-quote-source">
        <small>
          {t('quote.since', { date: tariff.effectiveFrom })} · <Han>{tariff.basis}</Han>
        </small>
        {tariff.sample && <Badge tone="waiting">{t('quote.sample')}</Badge>}
      </p>
      <p className="ph-sr" role="status">
        {!stale && t('quote.spoken', { amount: money(quote.total) })}
      </p>
    </div>
  )
}
