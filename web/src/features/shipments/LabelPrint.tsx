import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteOwn } from '../../app/detail/useLive'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { useCan } from '../../app/session'
import { shipmentWord } from '../../app/words/shipments'
import { ShipmentLabelPrintDocument, type LabelFormat, type ShipmentLabelPrintInput, type ShipmentLabelPrintMutation } from '../../gql/graphql'
import { Mono } from '../../kit/basics'
import { ActionDialog } from '../../kit/form/ActionDialog'
import type { DeclaredField } from '../../kit/form'
import { count } from '../../kit/format'
import type { ItemData } from './useShipment'
import { Layer } from '../../kit/Layer'

const formats = ['MM_100_BY_150', 'MM_100_BY_180', 'A6'] as const satisfies readonly LabelFormat[]
const REASON_MOST = 200
const KIB = 1024

type Printed = Extract<ShipmentLabelPrintMutation['shipmentLabelPrint'], { __typename: 'LabelPrinted' }>

interface Props {
  item: ItemData
  again: () => void
  onClose: () => void
}

/** A label is made, looked at and printed; printing it once more needs a reason, which the label shows. */
export function LabelPrint({ item, again, onClose }: Props) {
  const { t } = useTranslation()
  const may = useCan('shipments:label')
  const [file, setFile] = useState<Printed['file']>()
  const number = item.number ?? item.reference
  if (file) {
    return (
      <Layer open title={t('labelReady')} width={440} className="ph-dialog" okText={t('labelDone')} cancelButtonProps={{ hidden: true }} onOk={onClose} onCancel={onClose}>
        <p>
          <a href={file.url} target="_blank" rel="noopener">
            {t('labelOpen')}
          </a>
        </p>
        <p className="ph-quiet">
          <Mono>{file.name}</Mono> · {t('labelSize', { size: count(Math.ceil(file.sizeBytes / KIB)) })}
        </p>
      </Layer>
    )
  }
  if (!may) {
    return (
      <Layer open title={t('detail.refusedTitle')} width={440} okText={t('common.close')} cancelButtonProps={{ hidden: true }} onOk={onClose} onCancel={onClose}>
        <p>{t('detail.gone')}</p>
      </Layer>
    )
  }
  const fields: DeclaredField<ShipmentLabelPrintInput>[] = [
    { name: 'format', kind: 'choice', label: t('field.format'), choices: formats.map((value) => ({ value, label: t(`labels.format.${value}`) })) },
  ]
  if (item.labelPrints > 0) {
    fields.push({ name: 'reason', kind: 'long', label: t('field.reprintReason'), hint: t('form.staffHint'), least: 2, most: REASON_MOST })
  }
  return (
    <ActionDialog<ShipmentLabelPrintInput, Printed>
      title={t('do.shipmentLabelPrint.title', { number })}
      consequence={
        <>
          <p>{t('do.shipmentLabelPrint.text')}</p>
          {item.labelPrints > 0 && <p>{t('do.shipmentLabelPrint.again', { count: item.labelPrints })}</p>}
        </>
      }
      verb={t('do.shipmentLabelPrint.verb')}
      fields={fields}
      start={{ format: formats[0] }}
      now={{ version: item.version, facts: { [t('orders.status')]: shipmentWord(item.status), [t('item.label')]: count(item.labelPrints) } }}
      onStale={again}
      wordOf={shipmentWord}
      loadDivisions={loadDivisions}
      send={(typed, expectedVersion) => {
        const input = { format: formats[0], ...typed, id: item.id, expectedVersion }
        return send(ShipmentLabelPrintDocument, 'shipmentLabelPrint', { input })
      }}
      onDone={(printed) => {
        noteOwn(printed.shipment)
        setFile(printed.file)
      }}
      onClose={onClose}
    />
  )
}
