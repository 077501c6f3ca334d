import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguage } from '../i18n'
import { count, date, dateTime, groupNumber, money, plainNumber, shiftDay, shortDateTime, startOfDay } from './format'

beforeAll(async () => {
  await startLanguage('zh-CN')
})

describe('amounts', () => {
  it('are printed from the decimal string, to the last digit', () => {
    expect(money({ amount: '1234.5', currency: 'CNY' })).toBe('¥1,234.50')
    expect(money({ amount: '90071992547409.93', currency: 'CNY' })).toBe('¥90,071,992,547,409.93')
  })

  it('use the minus of typography', () => {
    expect(money({ amount: '-12.00', currency: 'CNY' })).toBe('−¥12.00')
  })

  it('count in threes', () => {
    expect(count(1284331)).toBe('1,284,331')
  })
})

describe('instants', () => {
  it('are told in the time of the platform', () => {
    expect(dateTime('2026-11-23T16:00:00.000Z')).toBe('2026-11-24 00:00')
    expect(date('2026-12-31T16:30:00.000Z')).toBe('2027-01-01')
  })

  it('lose their year only within this one', () => {
    expect(shortDateTime('2026-03-01T02:05:00.000Z', '2026-11-24T00:00:00.000Z')).toBe('03-01 10:05')
    expect(shortDateTime('2025-03-01T02:05:00.000Z', '2026-11-24T00:00:00.000Z')).toBe('2025-03-01 10:05')
  })

  it('begin a day at midnight in Shanghai', () => {
    expect(startOfDay('2026-11-24')).toBe('2026-11-23T16:00:00.000Z')
  })

  it('walk the calendar over its edges', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01')
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29')
  })
})

describe('numbers people type and read', () => {
  it('group an S10 number and leave others alone', () => {
    expect(groupNumber('RR123456785CN')).toBe('RR 123 456 785 CN')
    expect(groupNumber('PH26000000036')).toBe('PH26000000036')
  })

  it('drop signs, separators and full width', () => {
    expect(plainNumber(' ￥１，２３４．５０ ')).toBe('1234.50')
  })
})
