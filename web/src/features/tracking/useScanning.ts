import { useRef, useState } from 'react'
import { send } from '../../app/form/send'
import { ItemScanDocument, ItemScanRecordDocument, type EventCode, type RetentionReason } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { beep } from './beep'
import { isGood, isRepeated, withResult, withScan, type Scan } from './scanning'

/** What each scan does: look the item up, or record that something happened to it. */
export interface Recording {
  code: EventCode
  place: string | undefined
  retention: RetentionReason | undefined
}

type Found = Pick<Scan, 'item' | 'result'>

async function looked(number: string): Promise<Found> {
  const query = client.query(persisted(ItemScanDocument), { number }, { requestPolicy: 'network-only' })
  const { data, error } = await query.toPromise()
  if (error) {
    return { item: undefined, result: { kind: 'refused', problem: problemOf(error), reasons: [] } }
  }
  const item = data?.itemScan ?? undefined
  return { item, result: { kind: item ? 'found' : 'missing' } }
}

async function recorded(number: string, recording: Recording): Promise<Found> {
  const found = await looked(number)
  const { item } = found
  if (!item) {
    return found
  }
  const input = { id: item.id, expectedVersion: item.version, ...recording }
  const outcome = await send(ItemScanRecordDocument, 'shipmentScan', { input })
  switch (outcome.kind) {
    case 'done':
      return { item: outcome.done, result: { kind: 'recorded', code: recording.code } }
    case 'issues':
      return { item, result: { kind: 'refused', problem: { code: 'INVALID_INPUT' }, reasons: [] } }
    case 'conflict':
      return { item, result: { kind: 'refused', problem: { code: 'VERSION_CONFLICT' }, reasons: [] } }
    default:
      return { item, result: { kind: 'refused', problem: outcome.problem, reasons: outcome.reasons } }
  }
}

/** Scans are worked off one after the other, in the order they were read, while the next are read already. */
export function useScanning(sound: boolean) {
  const [scans, setScans] = useState<readonly Scan[]>([])
  const queue = useRef(Promise.resolve())
  const latest = useRef<readonly Scan[]>([])
  const nextId = useRef(1)

  const publish = (next: readonly Scan[]) => {
    latest.current = next
    setScans(next)
  }
  const work = async (scan: Scan, recording: Recording | undefined) => {
    const found = await (recording ? recorded(scan.number, recording) : looked(scan.number))
    publish(withResult(latest.current, scan.id, found))
    if (sound) {
      beep(isGood(found.result))
    }
  }
  const read = (number: string, recording: Recording | undefined) => {
    const at = new Date()
    if (!number || isRepeated(latest.current, number, at.getTime())) {
      return
    }
    const scan: Scan = { id: nextId.current, at: at.toISOString(), number, item: undefined, result: { kind: 'busy' } }
    nextId.current += 1
    publish(withScan(latest.current, scan))
    queue.current = queue.current.then(() => work(scan, recording))
  }
  return { scans, read, clear: () => publish([]) }
}
