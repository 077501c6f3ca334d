import { expect, describe, it } from 'vitest'
import { forgetAll } from '../../kit/forget'
import { neighboursOf, rememberRows } from './neighbours'

describe('the neighbours of an object', () => {
  it('are those of the list it was opened from', () => {
    rememberRows('orders', ['a', 'b', 'c'])
    expect(neighboursOf('orders', 'b')).toEqual({ previous: 'a', next: 'c' })
    expect(neighboursOf('orders', 'a')).toEqual({ previous: undefined, next: 'b' })
    expect(neighboursOf('orders', 'x')).toEqual({ previous: undefined, next: undefined })
  })

  it('belong to one list each', () => {
    rememberRows('orders', ['a', 'b'])
    rememberRows('shipments', ['b', 'a'])
    expect(neighboursOf('orders', 'a').next).toBe('b')
    expect(neighboursOf('shipments', 'a').previous).toBe('b')
  })

  it('are forgotten with the session, and were in no storage', () => {
    rememberRows('orders', ['a', 'b'])
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
    forgetAll()
    expect(neighboursOf('orders', 'a').next).toBeUndefined()
  })
})
