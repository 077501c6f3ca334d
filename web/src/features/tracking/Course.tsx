import { useTranslation } from 'react-i18next'
import { stopsOf } from '../../app/course/stops'
import { countryName } from '../../app/quote/countries'
import { productWord } from '../../app/words/orders'
import { eventWord, reasonWord, remedyWord, ShipmentBadge, shipmentTone, shipmentWord } from '../../app/words/shipments'
import { Badge, Facts, Han, ItemNumber, Panel } from '../../kit/basics'
import { Relay } from '../../kit/detail/Relay'
import { Timeline, type Moment } from '../../kit/detail/Timeline'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import type { Tone } from '../../theme/tokens'
import type { Tracked } from './useTracking'

/** Where an item is, was, and is bound for. */
export function Course({ item, onAnother }: { item: Tracked; onAnother: () => void }) {
  const { t, i18n } = useTranslation()
  const abroad = item.destinationCountry !== 'CN'
  const country = countryName(item.destinationCountry, i18n.language)
  const destination = abroad ? country : item.destinationCity
  const stops = stopsOf({ status: item.status, origin: item.originCity, destination, events: item.events })
  return (
    <Page
      title={<ItemNumber value={item.number} />}
      name={item.number}
      note={
        <>
          <ShipmentBadge status={item.status} />
          {item.stale && <Badge tone="failed">{t('track.stale')}</Badge>}
          <span>{t('track.again')}</span>
        </>
      }
      actions={
        <button type="button" className="ph-btn" onClick={onAnother}>
          <Icon name="search" />
          {t('track.another')}
        </button>
      }
    >
      <p className="ph-sr" role="status">
        {t('track.found', { number: item.number, status: shipmentWord(item.status) })}
      </p>
      <Panel>
        <Relay
          label={t('course.relay')}
          stops={stops.map((stop) => ({
            ...stop,
            kind: t(`course.kind.${stop.kind}`),
            expected: stop.kind === 'destination' && item.promisedOn ? t('course.expected', { date: item.promisedOn }) : t('course.ahead'),
          }))}
        />
      </Panel>
      <div className="ph-columns">
        <Panel title={t('track.events')}>
          {item.events.length > 0 ? (
            <Timeline moments={item.events.map(momentOf)} />
          ) : (
            <p className="ph-quiet">{t('track.noEvents')}</p>
          )}
        </Panel>
        <Panel>
          <Facts
            items={[
              { label: t('track.service'), value: productWord(item.product) },
              { label: t('track.from'), value: <Han>{item.originCity}</Han> },
              { label: t('track.to'), value: abroad ? country : <Han>{item.destinationCity}</Han> },
              { label: t('track.addressee'), value: <Han>{item.addressee}</Han> },
              { label: t('track.promised'), value: item.promisedOn ?? t('common.none') },
            ]}
          />
        </Panel>
      </div>
    </Page>
  )
}

function momentOf(event: Tracked['events'][number], index: number): Moment {
  const { code, at, place, reason, action } = event
  const why = [reason && reasonWord(reason), action && remedyWord(action)].filter(Boolean)
  const notes = [place && <Han key="place">{place}</Han>, why.length > 0 && why.join(' · ')]
  return { key: `${at}-${code}-${index}`, at, code, title: eventWord(code), tone: toneOf(code), notes: notes.filter(Boolean) }
}

/** What an event means is what the state means that it brings about. */
const brings: Partial<Record<string, string>> = {
  EMI: 'DELIVERED',
  EMH: 'DELIVERY_FAILED',
  EXB: 'CUSTOMS_HELD',
  EME: 'CUSTOMS_HELD',
  EDH: 'AWAITING_PICKUP',
  PXH: 'ON_HOLD',
  PXB: 'RETURNING',
  PXD: 'RETURNED',
  PXU: 'UNDELIVERABLE',
  PXL: 'EXCEPTION_LOST',
  PXM: 'EXCEPTION_DAMAGED',
  PXS: 'EXCEPTION_SEIZED',
  PXC: 'CANCELLED',
}

function toneOf(code: string): Tone {
  return shipmentTone(brings[code] ?? 'IN_TRANSIT')
}
