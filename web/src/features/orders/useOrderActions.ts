import { useNavigate } from '@tanstack/react-router'
import { slugOf } from '../../app/actions/slugs'
import { nextStep, useMenu } from '../../app/actions/useMenu'
import { paths } from '../../app/paths'
import { statusWord } from '../../app/words/orders'
import { shipmentWord } from '../../app/words/shipments'
import type { Action } from '../../kit/ActionsMenu'
import type { IconName } from '../../kit/Icon'
import { nextOrderSteps, orderActions } from './actions'
import type { OrderData } from './useOrder'

/** Those with a page or a dialog of this feature. */
const own: Record<string, { icon: IconName; danger?: boolean }> = { ...orderActions, orderModify: { icon: 'order' } }

/** What its item waits for is done on the item's page, and offered here as the next step. */
const items: Record<string, { icon: IconName }> = {
  shipmentAccept: { icon: 'check' },
  shipmentDeliver: { icon: 'check' },
  shipmentScan: { icon: 'plus' },
  shipmentReturned: { icon: 'check' },
  shipmentFind: { icon: 'search' },
}
const nextItemSteps = Object.keys(items)

interface OrderActions {
  primary: Action | undefined
  actions: readonly Action[]
  edit: (() => void) | undefined
}

export function useOrderActions(order: OrderData): OrderActions {
  const go = useNavigate()
  const { number, shipment } = order
  const open = (action: string) => {
    const to = action === 'orderModify' ? paths.orderModify : paths.orderAction
    void go({ to, params: { number, action: slugOf(action, 'order') }, search: true })
  }
  const actions = useMenu(order.availableActions, own, statusWord, open)
  const itemActions = useMenu(shipment?.availableActions ?? [], items, shipmentWord, (action) => {
    void go({ to: paths.shipmentAction, params: { reference: number, action: slugOf(action, 'shipment') } })
  })
  const primary = nextStep(actions, nextOrderSteps) ?? nextStep(itemActions, nextItemSteps)
  const modify = actions.find((one) => one.key === 'orderModify' && !one.reason)
  return { primary, actions: actions.filter((one) => one !== primary), edit: modify?.run }
}
