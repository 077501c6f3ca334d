import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemFieldsFragment, ShipmentStatus } from '../../gql/graphql'
import { Empty, Han } from '../../kit/basics'
import { dateTime } from '../../kit/format'
import { Timeline, type Moment } from '../../kit/detail/Timeline'
import type { Tone } from '../../theme/tokens'
import { eventWord, reasonWord, remedyWord, shipmentTone } from '../words/shipments'

type ItemEvent = ItemFieldsFragment['events'][number]

/** Where an event brings an item decides how it looks. */
const reached: Partial<Record<string, ShipmentStatus>> = {
  EMI: 'DELIVERED',
  EMH: 'DELIVERY_FAILED',
  EDH: 'AWAITING_PICKUP',
  EXB: 'CUSTOMS_HELD',
  EME: 'CUSTOMS_HELD',
  EXD: 'ON_HOLD',
  EDA: 'ON_HOLD',
  EDF: 'ON_HOLD',
  PXH: 'ON_HOLD',
  EXX: 'RETURNING',
  PXB: 'RETURNING',
  PXD: 'RETURNED',
  PXC: 'CANCELLED',
  PXU: 'UNDELIVERABLE',
  PXL: 'EXCEPTION_LOST',
  PXM: 'EXCEPTION_DAMAGED',
  PXS: 'EXCEPTION_SEIZED',
  EDX: 'EXCEPTION_SEIZED',
}

function toneOf(code: string): Tone {
  const status = reached[code]
  return status ? shipmentTone(status) : 'moving'
}

function notesOf(event: ItemEvent, t: TFunction): ReactNode[] {
  const notes: ReactNode[] = []
  const place = event.place ?? event.unit?.name
  if (place) {
    notes.push(<Han>{place}</Han>)
  }
  if (event.reason) {
    notes.push(t('item.why', { reason: reasonWord(event.reason) }))
  }
  if (event.action) {
    notes.push(t('item.then', { action: remedyWord(event.action) }))
  }
  if (event.retention) {
    notes.push(t('item.customs', { reason: t(`retentionReason.${event.retention}`) }))
  }
  if (event.note) {
    notes.push(<Han>{event.note}</Han>)
  }
  const by = event.actor && t('item.by', { name: event.actor.displayName })
  const late = event.late && t('item.recorded', { at: dateTime(event.recordedAt) })
  const record = [by, late].filter(Boolean).join(' · ')
  return record ? [...notes, record] : notes
}

/** What happened to an item, as its office sees it: newest first, with code, place, cause and who recorded it. */
export function ItemEvents({ events }: { events: readonly ItemEvent[] }) {
  const { t } = useTranslation()
  if (events.length === 0) {
    return <Empty icon="clock" title={t('item.noEvents')} />
  }
  const moments: Moment[] = events.map((event) => ({
    key: event.id,
    at: event.at,
    tone: toneOf(event.code),
    title: eventWord(event.code),
    code: event.code,
    late: event.late,
    notes: notesOf(event, t),
  }))
  return <Timeline moments={moments} />
}
