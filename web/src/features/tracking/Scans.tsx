import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shipmentPath } from '../../app/paths'
import { countryName } from '../../app/quote/countries'
import { productWord } from '../../app/words/orders'
import { eventWord, ShipmentBadge, shipmentWord } from '../../app/words/shipments'
import { Badge, Empty, Han, ItemNumber, None, Panel, Time } from '../../kit/basics'
import { problemSentence, reasonSentence } from '../../kit/problems'
import { counted, type Result, type Scan } from './scanning'

/** What became of each scan, the newest first. The newest is spoken, so that nobody need look up from the belt. */
export function Scans({ scans, onClear }: { scans: readonly Scan[]; onClear: () => void }) {
  const { t } = useTranslation()
  const words = useResult()
  const newest = scans.find((scan) => scan.result.kind !== 'busy')
  return (
    <Panel
      title={t('scan.results')}
      extra={
        scans.length > 0 && (
          <span className="ph-scan-sum">
            <span className="ph-quiet">{t('scan.counted', counted(scans))}</span>
            <button type="button" className="ph-btn" onClick={onClear}>
              {t('scan.clear')}
            </button>
          </span>
        )
      }
    >
      <p className="ph-sr" role="status">
        {newest && t('scan.said', { number: newest.number, result: words(newest.result) })}
      </p>
      {scans.length === 0 ? (
        <Empty icon="scan" title={t('scan.none')}>
          {t('scan.noneHint')}
        </Empty>
      ) : (
        <div className="ph-scans" role="group" aria-label={t('scan.results')} tabIndex={0}>
          <table className="ph-table">
            <thead>
              <tr>
                <th scope="col">{t('scan.number')}</th>
                <th scope="col">{t('scan.result')}</th>
                <th scope="col">{t('scan.state')}</th>
                <th scope="col">{t('scan.destination')}</th>
                <th scope="col">{t('scan.time')}</th>
              </tr>
            </thead>
            <tbody>
              {scans.map((scan) => (
                <Row key={scan.id} scan={scan} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function Row({ scan }: { scan: Scan }) {
  const { i18n } = useTranslation()
  const words = useResult()
  const { item, result } = scan
  const tone = result.kind === 'busy' ? 'neutral' : result.kind === 'found' || result.kind === 'recorded' ? 'done' : 'failed'
  return (
    <tr>
      <th scope="row" data-rowname>
        {item ? (
          <Link to={shipmentPath(item.reference)}>
            <ItemNumber value={item.number ?? item.reference} />
          </Link>
        ) : (
          <ItemNumber value={scan.number} />
        )}
      </th>
      <td className="ph-scan-result">
        <Badge tone={tone}>{words(result)}</Badge>
      </td>
      <td>{item ? <ShipmentBadge status={item.status} /> : <None />}</td>
      <td>
        {item ? (
          <>
            {item.destinationCountry === 'CN' ? <Han>{item.addressee.city}</Han> : countryName(item.destinationCountry, i18n.language)}
            <span className="ph-quiet"> · {productWord(item.product)}</span>
          </>
        ) : (
          <None />
        )}
      </td>
      <td>
        <Time at={scan.at} short />
      </td>
    </tr>
  )
}

function useResult(): (result: Result) => string {
  const { t } = useTranslation()
  return (result) => {
    switch (result.kind) {
      case 'busy':
        return t('scan.busy')
      case 'found':
        return t('scan.found')
      case 'missing':
        return t('scan.notFound')
      case 'recorded':
        return t('scan.recorded', { event: eventWord(result.code) })
      default:
        return refusalOf(result)
    }
  }
}

function refusalOf({ problem, reasons }: Extract<Result, { kind: 'refused' }>): string {
  return reasons.length > 0
    ? reasons.map((reason) => reasonSentence(reason, shipmentWord)).join(' ')
    : problemSentence(problem)
}
