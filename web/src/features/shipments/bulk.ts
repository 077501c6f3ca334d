/** What is done with several items at once. */
import type { TFunction } from 'i18next'
import type { BulkAction, Given } from '../../app/list/declare'
import { shipmentWord } from '../../app/words/shipments'
import {
  ShipmentsHoldAllDocument,
  ShipmentsHoldDocument,
  ShipmentsLabelsPrintAllDocument,
  ShipmentsLabelsPrintDocument,
  type LabelFormat,
  type ShipmentFilter,
} from '../../gql/graphql'
import { sendBulk } from '../../graphql/bulk'
import type { ShipmentRow } from './columns'

type Action = BulkAction<ShipmentRow, ShipmentFilter>

export function shipmentsHolding(t: TFunction): Action {
  return {
    key: 'hold',
    label: t('shipments.list.hold'),
    icon: 'pause',
    permission: 'shipments:hold',
    stateWord: shipmentWord,
    question: {
      title: (count) => t('shipments.list.holdQuestion', { count }),
      text: t('shipments.list.holdText'),
      reason: t('shipments.list.holdReason'),
      reasonHint: t('shipments.list.holdReasonHint'),
    },
    each: (shipments, { reason }) =>
      sendBulk(
        ShipmentsHoldDocument,
        { input: { reason, items: shipments.map(({ id, version }) => ({ id, expectedVersion: version })) } },
        'shipmentsHold',
        ({ rows }) => ({ rows }),
      ),
    all: (everything, { reason, key }) =>
      sendBulk(ShipmentsHoldAllDocument, { input: { ...everything, reason, idempotencyKey: key } }, 'shipmentsHoldAll', ({ id }) => ({
        job: id,
      })),
  }
}

const sheets = ['MM_100_BY_150', 'MM_100_BY_180', 'A6'] as const satisfies readonly LabelFormat[]

export function shipmentsPrinting(t: TFunction): Action {
  const print = ({ reason, choice, key }: Given) => ({
    format: sheets.find((sheet) => sheet === choice) ?? sheets[0],
    reason: reason || undefined,
    idempotencyKey: key,
  })
  return {
    key: 'print',
    label: t('shipments.list.print'),
    icon: 'print',
    permission: 'shipments:label',
    stateWord: shipmentWord,
    question: {
      title: (count) => t('shipments.list.printQuestion', { count }),
      text: t('shipments.list.printText'),
      reason: t('shipments.list.printReason'),
      reasonHint: t('shipments.list.printReasonHint'),
      optional: true,
      choice: { label: t('shipments.list.sheet'), options: sheets.map((value) => ({ value, label: t(`shipments.list.${value}`) })) },
    },
    each: (shipments, given) =>
      sendBulk(
        ShipmentsLabelsPrintDocument,
        { input: { ids: shipments.map(({ id }) => id), ...print(given) } },
        'shipmentsLabelsPrint',
        ({ id }) => ({ job: id }),
      ),
    all: (everything, given) =>
      sendBulk(ShipmentsLabelsPrintAllDocument, { input: { ...everything, ...print(given) } }, 'shipmentsLabelsPrintAll', ({ id }) => ({
        job: id,
      })),
  }
}
