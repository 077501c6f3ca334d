import { describe, expect, it } from 'vitest'
import { counted, isRepeated, scannedNumber, withResult, withScan, type Scan } from './scanning'

const scan = (id: number, kind: 'busy' | 'found' | 'missing' = 'found'): Scan => ({
  id,
  at: '2026-11-25T10:00:00.000Z',
  number: `EE00000000${id}CN`,
  item: undefined,
  result: { kind },
})

describe('scannedNumber', () => {
  it('takes away blanks, full width and the mark of the symbology', () => {
    expect(scannedNumber('ee 202 640 007 cn')).toBe('EE202640007CN')
    expect(scannedNumber(']C1EE202640007CN')).toBe('EE202640007CN')
    expect(scannedNumber('ＰＨ26000000012')).toBe('PH26000000012')
  })
})

it('keeps the newest fifty scans', () => {
  const many = Array.from({ length: 60 }, (_, id) => scan(id)).reduce<Scan[]>(withScan, [])
  expect(many).toHaveLength(50)
  expect(many[0]?.id).toBe(59)
})

it('writes a result to its own scan and counts what is over', () => {
  const scans = [scan(3, 'busy'), scan(2, 'missing'), scan(1)]
  expect(counted(scans)).toEqual({ done: 1, failed: 1 })
  const answered = withResult(scans, 3, { item: undefined, result: { kind: 'found' } })
  expect(answered.map((one) => one.result.kind)).toEqual(['found', 'missing', 'found'])
  expect(counted(answered)).toEqual({ done: 2, failed: 1 })
})

it('one read sent twice is one scan, the same item a while later is another', () => {
  const scans = [scan(1)]
  const at = Date.parse('2026-11-25T10:00:00.000Z')
  expect(isRepeated(scans, 'EE000000001CN', at + 400)).toBe(true)
  expect(isRepeated(scans, 'EE000000001CN', at + 4000)).toBe(false)
  expect(isRepeated(scans, 'EE000000002CN', at + 400)).toBe(false)
  expect(isRepeated([], 'EE000000001CN', at)).toBe(false)
})
