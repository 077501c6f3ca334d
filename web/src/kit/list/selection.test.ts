import { describe, expect, it } from 'vitest'
import { keepOnly, nothing, pageState, tick, tickPage } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const none = nothing('here')

function ids(selection: { ids: ReadonlySet<string> }): string[] {
  return [...selection.ids].sort()
}

describe('ticking a row', () => {
  it('ticks it, and unticks it again', () => {
    const once = tick(none, 'b', order)
    expect(ids(once)).toEqual(['b'])
    expect(ids(tick(once, 'b', order))).toEqual([])
  })

  it.each([
    ['d', ['b', 'c', 'd']],
    ['a', ['a', 'b']],
    ['b', []],
  ])('as a range from b to %s takes what lies between in either direction', (to, expected) => {
    expect(ids(tick(tick(none, 'b', order), to, order, true))).toEqual(expected)
  })

  it('as a range unticks where the row pressed was ticked', () => {
    const all = tickPage(none, order)
    const anchored = tick(all, 'b', order)
    expect(ids(tick(anchored, 'd', order, true))).toEqual(['a', 'e'])
  })

  it('begins a range anew on a page that does not have the row ticked last', () => {
    const elsewhere = tick(none, 'z', ['z'])
    expect(ids(tick(elsewhere, 'c', order, true))).toEqual(['c', 'z'])
  })

  it('ends the choice of everything', () => {
    expect(tick({ ...none, everything: true }, 'a', order).everything).toBe(false)
  })
})

describe('a page', () => {
  it('is ticked whole, and unticked whole', () => {
    const whole = tickPage(none, order)
    expect(pageState(whole, order)).toBe('all')
    expect(pageState(tickPage(whole, order), order)).toBe('none')
  })

  it('is completed where some of it was ticked', () => {
    const some = tick(none, 'c', order)
    expect(pageState(some, order)).toBe('some')
    expect(pageState(tickPage(some, order), order)).toBe('all')
  })

  it('keeps what is ticked on other pages', () => {
    const both = tickPage(tick(none, 'z', ['z']), order)
    expect(ids(tickPage(both, order))).toEqual(['z'])
  })
})

it('keeps only the refused rows after a bulk action', () => {
  expect(ids(keepOnly(tickPage(none, order), ['b', 'd']))).toEqual(['b', 'd'])
})
