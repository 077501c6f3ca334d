import { describe, expect, it } from 'vitest'
import { withRecent, type Recent } from './recent'

const one: Recent = { to: '/orders/PH26000000036', label: 'PH26000000036', icon: 'order' }

describe('objects opened lately', () => {
  it('move to the front when opened again, and are few', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...one, to: `/orders/${index}` }))
    const list = many.reduce<Recent[]>((found, next) => withRecent(found, next), [])
    expect(list).toHaveLength(8)
    expect(withRecent(list, { ...one, to: '/orders/15' })[0]?.to).toBe('/orders/15')
    expect(withRecent(list, { ...one, to: '/orders/15' })).toHaveLength(8)
  })
})
