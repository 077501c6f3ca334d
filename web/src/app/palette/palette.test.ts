import { describe, expect, it } from 'vitest'
import { listed, matches, stepped, type Entry } from './entries'
import { readNumber } from './numbers'

function entry(id: string, group: Entry['group'], label: string, also?: string): Entry {
  return { id, group, label, icon: 'order', run: () => undefined, ...(also !== undefined && { also }) }
}

describe('a typed number', () => {
  it.each([
    ['PH26000000036', 'PH26000000036'],
    ['ph26 0000 00036', 'PH26000000036'],
    ['RR 123 456 785 CN', 'RR123456785CN'],
    ['ＲＲ１２３４５６７８５ＣＮ', 'RR123456785CN'],
    ['98 1000 2345 678', '9810002345678'],
    ['RR-123456785-CN', 'RR123456785CN'],
  ])('%s is whole', (typed, number) => {
    expect(readNumber(typed)).toEqual({ number, whole: true })
  })

  it.each(['PH26', 'RR123', '981000'])('%s is a beginning', (typed) => {
    expect(readNumber(typed)).toEqual({ number: typed, whole: false })
  })

  it.each(['', '  ', 'orders', '订单', '12', 'PH', 'RR12', '12345678901234'])('%j is none', (typed) => {
    expect(readNumber(typed)).toBeUndefined()
  })
})

describe('the palette', () => {
  const entries = [
    entry('record:1', 'records', 'RR 123 456 785 CN'),
    entry('act', 'actions', 'Cancel order'),
    entry('orders', 'pages', 'Orders', 'g o'),
    entry('audit', 'pages', '审计留痕'),
  ]

  it('keeps records whatever is typed', () => {
    expect(listed(entries, 'nothing like this').map((one) => one.id)).toEqual(['record:1'])
  })

  it('finds by any part and every word', () => {
    expect(listed(entries, 'order').map((one) => one.id)).toEqual(['record:1', 'act', 'orders'])
    expect(listed(entries, 'ORDER cancel').map((one) => one.id)).toEqual(['record:1', 'act'])
    expect(matches(entry('a', 'pages', '审计留痕'), '留痕')).toBe(true)
  })

  it('keeps what cannot be done for those who look for it', () => {
    const refused = [...entries, { ...entry('hold', 'actions', 'Hold order'), reason: 'It is delivered.' }]
    expect(listed(refused, '').some((one) => one.id === 'hold')).toBe(false)
    expect(listed(refused, 'hold').map((one) => one.id)).toEqual(['record:1', 'hold'])
  })

  it('lists the same thing once', () => {
    expect(listed([...entries, entry('orders', 'recent', 'Orders')], '').map((one) => one.id)).toEqual([
      'record:1',
      'act',
      'orders',
      'audit',
    ])
  })

  it('goes round', () => {
    expect(stepped(0, -1, 3)).toBe(2)
    expect(stepped(2, 1, 3)).toBe(0)
    expect(stepped(0, 1, 0)).toBe(0)
  })
})
