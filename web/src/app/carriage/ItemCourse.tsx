import { useTranslation } from 'react-i18next'
import type { ItemFieldsFragment } from '../../gql/graphql'
import { Relay } from '../../kit/detail/Relay'
import { stopsOf } from '../course/stops'

interface Props {
  item: ItemFieldsFragment
  origin: string
  destination: string
}

/** The strip above an item's parts: where it was, is, and is bound for. */
export function ItemCourse({ item, origin, destination }: Props) {
  const { t } = useTranslation()
  const events = item.events.map((event) => ({ ...event, place: event.place ?? event.unit?.name }))
  const stops = stopsOf({ status: item.status, origin: item.unit?.name ?? origin, destination, events })
  const expected = (kind: string) => (kind === 'destination' && item.promisedOn ? t('item.eta', { day: item.promisedOn }) : undefined)
  return (
    <Relay
      label={t('item.course')}
      stops={stops.map((stop) => ({ ...stop, kind: t(`course.kind.${stop.kind}`), expected: expected(stop.kind) }))}
    />
  )
}
