import { useTranslation } from 'react-i18next'
import type { TariffsQuery } from '../../gql/graphql'
import { Badge, Panel } from '../../kit/basics'

type Goods = TariffsQuery['prohibitedGoods']

/** What may not be sent at all, and what only under conditions (Provisions on Prohibited Items, annex). */
export function Prohibited({ goods }: { goods: Goods }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('tariffs.goods')}>
      <p className="ph-quiet">{t('tariffs.goodsNote')}</p>
      <div className="ph-goods">
        <List title={t('tariffs.prohibited')} goods={goods.filter((one) => !one.restricted)} />
        <List title={t('tariffs.restricted')} goods={goods.filter((one) => one.restricted)} restricted />
      </div>
    </Panel>
  )
}

function List({ title, goods, restricted }: { title: string; goods: Goods; restricted?: boolean }) {
  const { i18n } = useTranslation()
  const chinese = i18n.language === 'zh-CN'
  return (
    <section aria-label={title}>
      <Badge tone={restricted ? 'waiting' : 'failed'}>{title}</Badge>
      <ul>
        {goods.map((one) => (
          <li key={one.code}>
            <span className="ph-mono ph-quiet">{one.code}</span>
            <span>
              {chinese ? one.nameZh : one.name}
              {!chinese && <small>{one.examples.join(', ')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
