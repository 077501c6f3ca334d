/** The stations of an item's way, made of what happened to it: where it began, was seen, and is bound for. */
import type { EventCode, ShipmentStatus } from '../../gql/graphql'

export interface CourseEvent {
  code: EventCode
  at: string
  place?: string | null | undefined
}

export interface Course {
  status: ShipmentStatus
  origin: string
  destination: string
  /** Newest first, as the API gives them. */
  events: readonly CourseEvent[]
}

export type StopKind = 'origin' | 'centre' | 'exchange' | 'customs' | 'office' | 'destination'
export type StopState = 'passed' | 'here' | 'ahead' | 'trouble'

export interface Stop {
  key: string
  place: string
  kind: StopKind
  at: string | undefined
  state: StopState
}

const kinds: Partial<Record<EventCode, StopKind>> = {
  EDD: 'centre',
  EDE: 'centre',
  EMB: 'exchange',
  EMC: 'exchange',
  EMJ: 'exchange',
  EMK: 'exchange',
  EMD: 'exchange',
  EMF: 'exchange',
  EDA: 'exchange',
  EXD: 'exchange',
  EXA: 'customs',
  EXB: 'customs',
  EXC: 'customs',
  EDB: 'customs',
  EME: 'customs',
  EDC: 'customs',
  EMG: 'office',
  EDF: 'office',
  EDG: 'office',
  EDH: 'office',
  EMH: 'office',
}

const troubled: readonly ShipmentStatus[] = [
  'DELIVERY_FAILED',
  'CUSTOMS_HELD',
  'UNDELIVERABLE',
  'EXCEPTION_LOST',
  'EXCEPTION_DAMAGED',
  'EXCEPTION_SEIZED',
]

const AT_MOST = 6

/** At most six stations: the two ends, and the latest of those between. */
export function stopsOf({ status, origin, destination, events }: Course): Stop[] {
  const oldest = [...events].reverse()
  const accepted = oldest.find((event) => event.code === 'EMA')
  const ended = oldest.find((event) => event.code === 'EMI')
  const between = stationsOf(oldest).slice(2 - AT_MOST)
  const reached = [
    { key: 'origin', place: origin, kind: 'origin' as const, at: accepted?.at },
    ...between,
    ...(ended ? [{ key: 'destination', place: destination, kind: 'destination' as const, at: ended.at }] : []),
  ]
  const last = reached.length - 1
  const here = ended ? 'passed' : troubled.includes(status) ? 'trouble' : accepted ? 'here' : 'ahead'
  const stops = reached.map((stop, index): Stop => ({ ...stop, state: index === last ? here : 'passed' }))
  if (!ended) {
    stops.push({ key: 'destination', place: destination, kind: 'destination', at: undefined, state: 'ahead' })
  }
  return stops
}

/** Events at one place in a row are one station, known by the first of them. */
function stationsOf(oldest: readonly CourseEvent[]) {
  const found: { key: string; place: string; kind: StopKind; at: string }[] = []
  for (const { code, at, place } of oldest) {
    const kind = kinds[code]
    const before = found.at(-1)
    if (kind && place && !(before?.place === place && before.kind === kind)) {
      found.push({ key: `${at}-${code}`, place, kind, at })
    }
  }
  return found
}
