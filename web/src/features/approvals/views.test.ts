import { describe, expect, it } from 'vitest'
import { askedBy, nextAfter, stepFrom } from './views'

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

describe('the lists of requests', () => {
  it('never show one’s own among those one decides', () => {
    expect(askedBy('forMe', 'me').filter).toEqual({ state: { eq: 'PENDING' }, proposer: { ne: 'me' } })
  })

  it('begin with what expires first, and elsewhere with the newest', () => {
    expect([askedBy('forMe', 'me'), askedBy('mine', 'me'), askedBy('decided', 'me')].map((one) => one.orderBy[0]?.direction)).toEqual(['ASC', 'DESC', 'DESC'])
  })

  it('open the next one after a decision, and the one before after the last', () => {
    expect(nextAfter(rows, 'a')?.id).toBe('b')
    expect(nextAfter(rows, 'c')?.id).toBe('b')
    expect(nextAfter([{ id: 'a' }], 'a')).toBeUndefined()
    expect(nextAfter(rows, 'gone')?.id).toBe('a')
  })

  it('are walked from where one stands, and from their ends where nothing is open', () => {
    expect(stepFrom(rows, 'b', 1)?.id).toBe('c')
    expect(stepFrom(rows, 'a', -1)).toBeUndefined()
    expect(stepFrom(rows, undefined, 1)?.id).toBe('a')
    expect(stepFrom(rows, undefined, -1)?.id).toBe('c')
  })
})
