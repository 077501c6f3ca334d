/** What a scanner reads, what became of it, and what the recent scans show. */
import type { EventCode, ScannedItemFragment } from '../../gql/graphql'
import type { Problem, Reason } from '../../kit/problems'

/** Codes that need nothing more than a scan; the others are done where the item is opened. */
export const scanCodes = [
  'EDD',
  'EDE',
  'EMG',
  'EDG',
  'EDF',
  'EMB',
  'EMC',
  'EMJ',
  'EMK',
  'EMD',
  'EMF',
  'EXA',
  'EXB',
  'EXC',
  'EXD',
  'EDA',
  'EDB',
  'EME',
  'EDC',
] as const satisfies readonly EventCode[]

/** Customs keep an item for a reason, and it belongs to the event. */
export const retained: readonly EventCode[] = ['EXB', 'EME']

export type Result =
  | { kind: 'busy' }
  | { kind: 'found' }
  | { kind: 'recorded'; code: EventCode }
  | { kind: 'missing' }
  | { kind: 'refused'; problem: Problem; reasons: readonly Reason[] }

export interface Scan {
  id: number
  at: string
  number: string
  item: ScannedItemFragment | undefined
  result: Result
}

const KEPT = 50

/** The newest first, and only so many. */
export function withScan(scans: readonly Scan[], scan: Scan): Scan[] {
  return [scan, ...scans].slice(0, KEPT)
}

export function withResult(scans: readonly Scan[], id: number, found: Pick<Scan, 'item' | 'result'>): Scan[] {
  return scans.map((scan) => (scan.id === id ? { ...scan, ...found } : scan))
}

export function isGood(result: Result): boolean {
  return result.kind === 'found' || result.kind === 'recorded'
}

export function counted(scans: readonly Scan[]): { done: number; failed: number } {
  const over = scans.filter((scan) => scan.result.kind !== 'busy')
  const done = over.filter((scan) => isGood(scan.result)).length
  return { done, failed: over.length - done }
}

/** A scanner sends what is printed, sometimes with a prefix of its symbology ("]C1") or blanks between the groups. */
export function scannedNumber(read: string): string {
  return read
    .normalize('NFKC')
    .replace(/^\][A-Za-z]\d/, '')
    .replace(/\s/g, '')
    .toUpperCase()
}

/** Some scanners send one read several times: the same number within so long is one scan. */
const ONE_READ_MS = 1500

export function isRepeated(scans: readonly Scan[], number: string, now: number): boolean {
  const last = scans[0]
  return last?.number === number && now - Date.parse(last.at) < ONE_READ_MS
}
