/** How the states and events of an item look and are called, on every page that shows one. */
import i18n from 'i18next'
import type { EventCode, NonDeliveryAction, NonDeliveryReason, ShipmentStatus } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'

const tones: Partial<Record<string, Tone>> & Record<ShipmentStatus, Tone> = {
  CREATED: 'neutral',
  ACCEPTED: 'moving',
  IN_TRANSIT: 'moving',
  CUSTOMS: 'moving',
  CUSTOMS_HELD: 'held',
  ON_HOLD: 'held',
  AT_DELIVERY_OFFICE: 'moving',
  OUT_FOR_DELIVERY: 'moving',
  AWAITING_PICKUP: 'waiting',
  DELIVERY_FAILED: 'failed',
  DELIVERED: 'done',
  RETURNING: 'waiting',
  RETURNED: 'neutral',
  UNDELIVERABLE: 'failed',
  EXCEPTION_LOST: 'failed',
  EXCEPTION_DAMAGED: 'failed',
  EXCEPTION_SEIZED: 'failed',
  CANCELLED: 'neutral',
}

/** A state this version does not know is neutral and called by its key. */
export function shipmentTone(status: string): Tone {
  return tones[status] ?? 'neutral'
}

export function shipmentWord(status: string): string {
  const key = `shipmentStatus.${status as ShipmentStatus}` as const
  return isWord(key) ? i18n.t(key) : status
}

export function eventWord(code: string): string {
  const key = `eventCode.${code as EventCode}` as const
  return isWord(key) ? i18n.t(key) : code
}

export function reasonWord(reason: string): string {
  const key = `nonDeliveryReason.${reason as NonDeliveryReason}` as const
  return isWord(key) ? i18n.t(key) : reason
}

export function remedyWord(action: string): string {
  const key = `nonDeliveryAction.${action as NonDeliveryAction}` as const
  return isWord(key) ? i18n.t(key) : action
}

export function ShipmentBadge({ status }: { status: string }) {
  return <Badge tone={shipmentTone(status)}>{shipmentWord(status)}</Badge>
}
