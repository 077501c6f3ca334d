import { describe, expect, it } from 'vitest'
import { permissionsSearch } from './permissionsSearch'

describe('the address of the matrix', () => {
  it('keeps a cursor whole', () => {
    const after = `${'WyIyMDI2LTExLTI3'.repeat(4)}==`
    expect(permissionsSearch({ after }).after).toBe(after)
  })

  it('drops a risk and a role that no page could know', () => {
    expect(permissionsSearch({ risk: 'SOME', one: 'a role' })).toEqual(permissionsSearch({}))
  })
})
