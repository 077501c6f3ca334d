import { useTranslation } from 'react-i18next'
import { TariffsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { ProblemText } from '../../kit/ProblemNote'
import { PriceFinder } from './PriceFinder'
import { Prohibited } from './Prohibited'
import './tariffs.css'
import { TariffPanel } from './TariffPanel'

/** What everything costs, by which law, since when; what may not be sent. Publishing it is a duty (Postal Law art. 21). */
export default function Tariffs() {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({ query: TariffsDocument })
  return (
    <Page
      title={t('tariffs.title')}
      note={t('tariffs.note')}
      actions={
        <button type="button" className="ph-btn" onClick={() => window.print()}>
          <Icon name="print" />
          {t('tariffs.print')}
        </button>
      }
    >
      {data ? (
        <div className="ph-tariffs">
          <PriceFinder />
          {data.tariffs.map((tariff) => (
            <TariffPanel key={tariff.code} tariff={tariff} />
          ))}
          <Prohibited goods={data.prohibitedGoods} />
        </div>
      ) : error && !fetching ? (
        <Empty
          icon="alert"
          title={t('tariffs.failed')}
          action={
            <button type="button" className="ph-btn" onClick={() => ask({ requestPolicy: 'network-only' })}>
              {t('common.retry')}
            </button>
          }
        >
          <ProblemText problem={problemOf(error)} />
        </Empty>
      ) : (
        <Skeleton rows={12} />
      )}
    </Page>
  )
}
