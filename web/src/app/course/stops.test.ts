import { describe, expect, it } from 'vitest'
import { stopsOf, type Course } from './stops'

const way: Course = {
  status: 'OUT_FOR_DELIVERY',
  origin: '北京市',
  destination: '上海市',
  events: [
    { code: 'EDG', at: '2026-11-24T08:00:00Z', place: '浦东投递部' },
    { code: 'EMG', at: '2026-11-24T06:00:00Z', place: '浦东投递部' },
    { code: 'EDD', at: '2026-11-23T20:00:00Z', place: '上海处理中心' },
    { code: 'EDE', at: '2026-11-22T22:00:00Z', place: '北京处理中心' },
    { code: 'EDD', at: '2026-11-22T20:00:00Z', place: '北京处理中心' },
    { code: 'EMA', at: '2026-11-22T10:00:00Z', place: '朝阳支局' },
  ],
}
const short = (course: Course) => stopsOf(course).map((stop) => [stop.place, stop.kind, stop.state])

describe('stopsOf', () => {
  it('joins events at one place and says what lies ahead', () => {
    expect(short(way)).toEqual([
      ['北京市', 'origin', 'passed'],
      ['北京处理中心', 'centre', 'passed'],
      ['上海处理中心', 'centre', 'passed'],
      ['浦东投递部', 'office', 'here'],
      ['上海市', 'destination', 'ahead'],
    ])
  })

  it('ends where the item was delivered', () => {
    const events = [{ code: 'EMI', at: '2026-11-24T09:00:00Z', place: null } as const, ...way.events]
    const stops = stopsOf({ ...way, status: 'DELIVERED', events })
    expect(stops.at(-1)).toMatchObject({ place: '上海市', state: 'passed', at: '2026-11-24T09:00:00Z' })
    expect(stops.every((stop) => stop.state === 'passed')).toBe(true)
  })

  it('marks the station where something went wrong', () => {
    const failed = { code: 'EMH', at: '2026-11-24T09:00:00Z', place: '浦东投递部' } as const
    const stops = stopsOf({ ...way, status: 'DELIVERY_FAILED', events: [failed, ...way.events] })
    expect(stops.map((stop) => stop.state)).toEqual(['passed', 'passed', 'passed', 'trouble', 'ahead'])
  })

  it('has nothing behind it before it was taken in', () => {
    expect(short({ ...way, status: 'CREATED', events: [] })).toEqual([
      ['北京市', 'origin', 'ahead'],
      ['上海市', 'destination', 'ahead'],
    ])
  })

  it('keeps both ends and the latest stations of a long way', () => {
    const events = Array.from({ length: 12 }, (_, index) => ({
      code: 'EDD' as const,
      at: `2026-11-${String(20 - index)}T10:00:00Z`,
      place: `中心 ${12 - index}`,
    }))
    expect(short({ ...way, status: 'IN_TRANSIT', events: [...events, ...way.events.slice(-1)] }).map(([place]) => place)).toEqual([
      '北京市',
      '中心 9',
      '中心 10',
      '中心 11',
      '中心 12',
      '上海市',
    ])
  })
})
