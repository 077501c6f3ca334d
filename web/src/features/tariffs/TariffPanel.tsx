import { useTranslation } from 'react-i18next'
import { productWord } from '../../app/words/orders'
import type { OrderProduct } from '../../gql/graphql'
import { Amount, Badge, Facts, Han, Panel } from '../../kit/basics'
import { count, money } from '../../kit/format'
import { tablesOf, weightOf, type Row, type Table, type Tariff } from './table'

/** One published tariff: its prices by weight and distance, the services beside, the limits, and where all that comes from. */
export function TariffPanel({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation()
  return (
    <Panel
      title={tariff.products.map(productWord).join(t('tariffs.comma'))}
      extra={tariff.sample && <Badge tone="waiting">{t('quote.sample')}</Badge>}
    >
      <div className="ph-tariff">
        <div className="ph-stack">
          {tablesOf(tariff).map(({ products, table }) => (
            <PriceTable key={products.join()} products={products} table={table} />
          ))}
          {tariff.volumetric && (
            <p className="ph-quiet">
              {t('tariffs.volumetric', {
                side: count(tariff.volumetric.longerThanMm / 10),
                divisor: count(tariff.volumetric.divisor),
              })}
            </p>
          )}
        </div>
        <div className="ph-stack">
          <Fees tariff={tariff} />
          <Limits tariff={tariff} />
        </div>
      </div>
      <Source tariff={tariff} />
    </Panel>
  )
}

function useWeight(): (grams: number) => string {
  const { t } = useTranslation()
  return (grams) => {
    const { value, unit } = weightOf(grams)
    return t(`tariffs.${unit}`, { weight: count(value) })
  }
}

function PriceTable({ products, table }: { products: readonly OrderProduct[]; table: Table }) {
  const { t } = useTranslation()
  const name = products.map(productWord).join(t('tariffs.comma'))
  return (
    <div className="ph-pricebox" role="region" aria-label={t('tariffs.pricesOf', { product: name })} tabIndex={0}>
      <table className="ph-prices">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tariffs.weight')}</th>
            {table.zones.map((zone) => (
              <th key={zone} scope="col">
                {t(`zone.${zone}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <PriceRow key={row.key} row={row} table={table} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PriceRow({ row, table }: { row: Row; table: Table }) {
  const { t } = useTranslation()
  const weight = useWeight()
  const piece = row.unitGrams >= row.uptoGrams && row.fromGrams === 0
  return (
    <tr>
      <th scope="row">
        {row.fromGrams === 0
          ? t('tariffs.upto', { to: weight(row.uptoGrams) })
          : t('tariffs.between', { from: weight(row.fromGrams), to: weight(row.uptoGrams) })}
        <small>{piece ? t('tariffs.perItem') : t('tariffs.perUnit', { unit: weight(row.unitGrams) })}</small>
      </th>
      {table.zones.map((zone) => {
        const price = row.prices[zone]
        return <td key={zone}>{price ? <Amount value={price} /> : t('common.none')}</td>
      })}
    </tr>
  )
}

function Fees({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation()
  return (
    <table className="ph-lines" data-money>
      <thead>
        <tr>
          <th scope="col">{t('tariffs.fee')}</th>
          <th scope="col">{t('quote.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {tariff.fees.map((fee) => (
          <tr key={fee.code}>
            <th scope="row">
              {t(`charge.${fee.code}`)}
              {fee.perMille != null && fee.flatUpto && (
                <small>{t('tariffs.beyond', { upto: money(fee.flatUpto), share: fee.perMille / 10 })}</small>
              )}
            </th>
            <td>{fee.amount && <Amount value={fee.amount} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Limits({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation()
  const weight = useWeight()
  const centimetres = (mm: number) => count(mm / 10)
  return (
    <Facts
      items={tariff.limits.map(({ product, limits, liability }) => ({
        label: productWord(product),
        value: [
          t('tariffs.atMost', { weight: weight(limits.maximumGrams) }),
          limits.longestSideMm != null && t('tariffs.longest', { side: centimetres(limits.longestSideMm) }),
          limits.sumOfSidesMm != null && t('tariffs.sides', { sum: centimetres(limits.sumOfSidesMm) }),
          limits.lengthAndGirthMm != null && t('tariffs.girth', { sum: centimetres(limits.lengthAndGirthMm) }),
          limits.minimumLengthMm != null &&
            limits.minimumWidthMm != null &&
            t('tariffs.atLeast', { length: centimetres(limits.minimumLengthMm), width: centimetres(limits.minimumWidthMm) }),
          liability.uptoGrams == null
            ? t(`tariffs.liability.${liability.regime}`)
            : t('tariffs.liability.upto', { weight: weight(liability.uptoGrams) }),
        ]
          .filter(Boolean)
          .join(t('tariffs.comma')),
      }))}
    />
  )
}

/** Enough for anybody to look it up: the law, the figures' origin, how sure they are, since when, which version. */
function Source({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation()
  const sure = t(`tariffs.sure.${sureness(tariff.confidence)}`)
  return (
    <p className="ph-tariff-source">
      <small>
        {t('quote.since', { date: tariff.effectiveFrom })} · {t('tariffs.version', { version: tariff.version })} ·{' '}
        {t('tariffs.confidence', { sure })} · <Han>{tariff.basis}</Han> · <span lang="en">{tariff.source}</span>
      </small>
    </p>
  )
}

const known = ['high', 'medium', 'low', 'sample'] as const

function sureness(word: string): (typeof known)[number] {
  return known.find((one) => one === word) ?? 'low'
}
