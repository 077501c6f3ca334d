import { describe, expect, it } from 'vitest'
import { neighboursIn, neighboursOf, rememberRows } from './neighbours'

describe('the neighbours of an object', () => {
  it('are those of the list it was opened from', () => {
    const stored = JSON.stringify(['a', 'b', 'c'])
    expect(neighboursIn(stored, 'b')).toEqual({ previous: 'a', next: 'c' })
    expect(neighboursIn(stored, 'a')).toEqual({ previous: undefined, next: 'b' })
    expect(neighboursIn(stored, 'x')).toEqual({ previous: undefined, next: undefined })
  })

  it('are none where nothing readable was kept', () => {
    expect(neighboursIn(null, 'a')).toEqual({ previous: undefined, next: undefined })
    expect(neighboursIn('{"a":', 'a')).toEqual({ previous: undefined, next: undefined })
    expect(neighboursIn('[1, {}]', 'a')).toEqual({ previous: undefined, next: undefined })
  })

  it('belong to one list each', () => {
    rememberRows('orders', ['a', 'b'])
    rememberRows('shipments', ['b', 'a'])
    expect(neighboursOf('orders', 'a').next).toBe('b')
    expect(neighboursOf('shipments', 'a').previous).toBe('b')
  })
})
