/** What can be done with an item: each action's form, and the mutation that carries it out. */
import type { TFunction } from 'i18next'
import { action, type DeclaredAction } from '../../app/actions/declare'
import {
  ShipmentAcceptDocument,
  ShipmentAwaitPickupDocument,
  ShipmentDeliverDocument,
  ShipmentFailDocument,
  ShipmentFindDocument,
  ShipmentHoldDocument,
  ShipmentReleaseDocument,
  ShipmentReportDocument,
  ShipmentReturnDocument,
  ShipmentReturnedDocument,
  ShipmentScanDocument,
  ShipmentUndeliverableDocument,
} from '../../gql/graphql'
import { count } from '../../kit/format'
import { exceptionChoices, failReasons, isRetained, relationChoices, remedyChoices, retentionChoices, returnReasons, scanChoices } from './choices'
import type { ItemData } from './useShipment'

const PLACE_MOST = 80
const NOTE_MOST = 200
const SIGNER_MOST = 60

const place = (t: TFunction) => ({ name: 'place' as const, kind: 'text' as const, label: t('field.place'), most: PLACE_MOST, optional: true })
const note = (t: TFunction) => ({ name: 'note' as const, kind: 'long' as const, label: t('field.note'), most: NOTE_MOST, optional: true })
const reason = (t: TFunction) => ({ name: 'reason' as const, kind: 'long' as const, label: t('field.reason'), hint: t('form.staffHint'), least: 2, most: NOTE_MOST })

export const shipmentActions: Record<string, DeclaredAction<ItemData>> = {
  shipmentAccept: action(ShipmentAcceptDocument, 'shipmentAccept', {
    icon: 'check',
    fields: (item, t) => [
      { name: 'weightGrams', kind: 'grams', label: t('field.weightGrams'), hint: t('field.weightHint', { max: count(item.paidGrams) }) },
      { name: 'size', kind: 'size', label: t('field.size'), optional: true },
      { name: 'identityChecked', kind: 'check', label: t('field.identityChecked'), optional: !item.needsIdentity },
      { name: 'contentsInspected', kind: 'check', label: t('field.contentsInspected'), optional: !item.needsInspection },
      place(t),
    ],
  }),
  shipmentScan: action(ShipmentScanDocument, 'shipmentScan', {
    icon: 'plus',
    fields: (item, t) => [
      { name: 'code', kind: 'choice', label: t('field.code'), choices: scanChoices(item.destinationCountry) },
      { name: 'retention', kind: 'choice', label: t('field.retention'), choices: retentionChoices(), when: ({ code }) => isRetained(code) },
      place(t),
      { name: 'at', kind: 'moment', label: t('field.at'), hint: t('field.atHint'), optional: true },
    ],
  }),
  shipmentDeliver: action(ShipmentDeliverDocument, 'shipmentDeliver', {
    icon: 'check',
    fields: (_, t) => [
      { name: 'signer', kind: 'text', label: t('field.signer'), hint: t('field.signerHint'), most: SIGNER_MOST },
      { name: 'relation', kind: 'choice', label: t('field.relation'), choices: relationChoices() },
    ],
    start: () => ({ relation: 'ADDRESSEE' }),
  }),
  shipmentFail: action(ShipmentFailDocument, 'shipmentFail', {
    icon: 'alert',
    fields: (_, t) => [
      { name: 'reason', kind: 'choice', label: t('field.failReason'), choices: failReasons() },
      { name: 'action', kind: 'choice', label: t('field.failAction'), choices: remedyChoices() },
      note(t),
    ],
    start: () => ({ action: 'RETRY' }),
  }),
  shipmentAwaitPickup: action(ShipmentAwaitPickupDocument, 'shipmentAwaitPickup', {
    icon: 'wait',
    fields: (_, t) => [
      { name: 'place', kind: 'text', label: t('field.pickupPlace'), most: PLACE_MOST },
      { name: 'consent', kind: 'text', label: t('field.consent'), hint: t('field.consentHint'), least: 2, most: NOTE_MOST },
    ],
  }),
  shipmentRelease: action(ShipmentReleaseDocument, 'shipmentRelease', { icon: 'arrow', fields: (_, t) => [note(t)] }),
  shipmentReturn: action(ShipmentReturnDocument, 'shipmentReturn', {
    icon: 'prev',
    fields: (_, t) => [{ name: 'reason', kind: 'choice', label: t('field.returnReason'), choices: returnReasons() }, note(t)],
  }),
  shipmentReturned: action(ShipmentReturnedDocument, 'shipmentReturned', { icon: 'check', fields: (_, t) => [place(t)] }),
  shipmentFind: action(ShipmentFindDocument, 'shipmentFind', { icon: 'search', fields: (_, t) => [place(t), note(t)] }),
  shipmentHold: action(ShipmentHoldDocument, 'shipmentHold', { icon: 'pause', fields: (_, t) => [reason(t)] }),
  shipmentUndeliverable: action(ShipmentUndeliverableDocument, 'shipmentUndeliverable', {
    icon: 'cross',
    danger: true,
    fields: (_, t) => [note(t)],
  }),
  shipmentReport: action(ShipmentReportDocument, 'shipmentReport', {
    icon: 'alert',
    danger: true,
    fields: (_, t) => [{ name: 'kind', kind: 'choice', label: t('field.exception'), choices: exceptionChoices() }, reason(t)],
  }),
}

/** The green button: what an item waits for next. */
export const nextShipmentSteps = ['shipmentAccept', 'shipmentDeliver', 'shipmentRelease', 'shipmentReturned', 'shipmentFind', 'shipmentScan']
