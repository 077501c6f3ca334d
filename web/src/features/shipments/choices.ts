/** The closed sets an action chooses from, in the order people meet them. */
import type { EventCode, NonDeliveryAction, NonDeliveryReason, RetentionReason, ShipmentException, SignerRelation } from '../../gql/graphql'
import { eventWord, reasonWord, remedyWord } from '../../app/words/shipments'
import i18n from 'i18next'

const inland = ['EDD', 'EDE', 'EMG', 'EDG', 'EDF'] as const satisfies readonly EventCode[]

const abroad = [
  'EMB', 'EXA', 'EXB', 'EXC', 'EXD', 'EXX', 'EMC', 'EMJ', 'EMK', 'EMD', 'EDA', 'EDB', 'EME', 'EDC', 'EDX', 'EMF',
] as const satisfies readonly EventCode[]

const reasons = [
  'ADDRESSEE_ABSENT', 'ADDRESSEE_REQUEST', 'REFUSED', 'UNCLAIMED', 'ADDRESS_INSUFFICIENT', 'ADDRESS_WRONG', 'NOT_LOCATED', 'MOVED',
  'DECEASED', 'CHARGES_UNPAID', 'OFFICE_CLOSED', 'DAMAGED', 'MISSENT', 'PROHIBITED', 'CUSTOMS_HELD', 'FORCE_MAJEURE', 'RECALLED', 'NO_TIME',
] as const satisfies readonly NonDeliveryReason[]

/** What sends an item back without another attempt comes first where it is sent back. */
const ending = ['REFUSED', 'UNCLAIMED', 'DECEASED', 'RECALLED'] as const satisfies readonly NonDeliveryReason[]

const remedies = ['RETRY', 'HOLD_FOR_PICKUP', 'VERIFY_ADDRESS', 'FORWARD', 'RETURN', 'HAND_OVER', 'STORE', 'DESTROY'] as const satisfies readonly NonDeliveryAction[]

const relations = ['ADDRESSEE', 'FAMILY', 'COLLEAGUE', 'NEIGHBOUR', 'FRONT_DESK', 'PICKUP_POINT', 'OTHER'] as const satisfies readonly SignerRelation[]

const retentions = [
  'DOCUMENTS', 'DUTY_UNPAID', 'LICENCE_NEEDED', 'INSPECTION', 'RESTRICTED_GOODS', 'PROHIBITED_GOODS', 'UNDERVALUATION', 'QUARANTINE',
] as const satisfies readonly RetentionReason[]

const exceptions = ['LOST', 'DAMAGED', 'SEIZED'] as const satisfies readonly ShipmentException[]

function choices<Value extends string>(values: readonly Value[], wordOf: (value: Value) => string) {
  return values.map((value) => ({ value, label: wordOf(value) }))
}

/** An item within the country meets neither customs nor offices of exchange. */
export function scanChoices(country: string) {
  const codes: readonly EventCode[] = country === 'CN' ? inland : [...inland, ...abroad]
  return choices(codes, (code) => `${eventWord(code)} (${code})`)
}

/** Customs keep an item for a reason, and it belongs to the event. */
export function isRetained(code: string | undefined): boolean {
  return code === 'EXB' || code === 'EME'
}

export const failReasons = () => choices(reasons, reasonWord)
export const returnReasons = () => choices([...ending, ...reasons.filter((one) => !ending.some((other) => other === one))], reasonWord)
export const remedyChoices = () => choices(remedies, remedyWord)
export const relationChoices = () => choices(relations, (value) => i18n.t(`signerRelation.${value}`))
export const retentionChoices = () => choices(retentions, (value) => i18n.t(`retentionReason.${value}`))
export const exceptionChoices = () => choices(exceptions, (value) => i18n.t(`shipmentException.${value}`))
