import { describe, expect, it } from 'vitest'
import { LONGEST_FIND, permissionsSearch } from './permissionsSearch'

describe('the address of the matrix', () => {
  it('keeps what was typed as it was typed, up to the length of the field', () => {
    expect(permissionsSearch({ q: 'orders:pay' }).q).toBe('orders:pay')
    expect(permissionsSearch({ q: '查看 订单' }).q).toBe('查看 订单')
    expect(permissionsSearch({ q: 'x'.repeat(LONGEST_FIND + 1) }).q).toHaveLength(LONGEST_FIND)
  })

  it('keeps a cursor whole', () => {
    const after = `${'WyIyMDI2LTExLTI3'.repeat(4)}==`
    expect(permissionsSearch({ after }).after).toBe(after)
  })

  it('drops a risk and a role that no page could know', () => {
    expect(permissionsSearch({ risk: 'SOME', one: 'a role' })).toEqual(permissionsSearch({}))
  })
})
