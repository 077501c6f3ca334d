import { useState } from 'react'
import { fetchFile } from '../../app/fetchFile'
import { send } from '../../app/form/send'
import { CounterLabelDocument, type CounterItemFragment, type LabelFormat } from '../../gql/graphql'
import { issueSentence, problemSentence } from '../../kit/problems'

interface Printed {
  name: string
  url: string
}

/** Prints one item's label and hands it to the browser. A second print would need a reason: that is done at the item. */
export function useLabel(item: CounterItemFragment) {
  const [version, setVersion] = useState(item.version)
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<Printed>()
  const [refusal, setRefusal] = useState<string>()

  const print = async (format: LabelFormat) => {
    if (busy) {
      return
    }
    if (file) {
      fetchFile(file)
      return
    }
    setBusy(true)
    setRefusal(undefined)
    const input = { id: item.id, expectedVersion: version, format }
    const outcome = await send(CounterLabelDocument, 'shipmentLabelPrint', { input })
    setBusy(false)
    if (outcome.kind === 'done') {
      setFile(outcome.done.file)
      setVersion(outcome.done.shipment.version)
      fetchFile(outcome.done.file)
    } else if (outcome.kind === 'issues') {
      setRefusal(outcome.issues.map(issueSentence).join(' '))
    } else {
      setRefusal(problemSentence(outcome.kind === 'conflict' ? { code: 'VERSION_CONFLICT' } : outcome.problem))
    }
  }
  return { busy, file, refusal, print }
}
