import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActionLayer } from '../../app/actions/ActionLayer'
import { actionOf } from '../../app/actions/slugs'
import { paths, routeIds } from '../../app/paths'
import { eventWord, shipmentWord } from '../../app/words/shipments'
import { count, dateTime } from '../../kit/format'
import { shipmentActions } from './actions'
import { LabelPrint } from './LabelPrint'
import { useShipment, type ItemData } from './useShipment'

const route = getRouteApi(routeIds.shipmentAction)

/** Printing is no step of the item's course, so the API does not list it among them. */
const LABEL = 'label-print'

/** One deed with an item, over its page. */
export default function ShipmentAction() {
  const { t } = useTranslation()
  const { reference, action } = route.useParams()
  const go = useNavigate()
  const { item, again } = useShipment(reference)
  if (!item) {
    return null
  }
  const close = () => void go({ to: paths.shipment, params: { reference }, search: true })
  if (action === LABEL) {
    return <LabelPrint item={item} again={again} onClose={close} />
  }
  const facts = (row: ItemData): Record<string, string> => ({
    [t('orders.status')]: shipmentWord(row.status),
    [t('item.lastEvent')]: row.lastEventCode ? `${eventWord(row.lastEventCode)} ${dateTime(row.lastEventAt)}` : t('common.none'),
    [t('item.lastSeen')]: row.lastPlace ?? t('common.none'),
    [t('item.attempts')]: count(row.attempts),
    [t('item.deliveryOffice')]: row.deliveryUnit?.name ?? t('common.none'),
    [t('orders.addressee')]: `${row.addressee.name} ${row.addressee.city}`,
  })
  return (
    <ActionLayer
      key={action}
      row={item}
      number={item.number ?? item.reference}
      action={actionOf(action, 'shipment')}
      table={shipmentActions}
      facts={facts}
      wordOf={shipmentWord}
      again={again}
      onClose={close}
    />
  )
}
