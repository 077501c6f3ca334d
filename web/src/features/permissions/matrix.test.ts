import { describe, expect, it } from 'vitest'
import { cellOf, changesBetween, figuresOf, groupsOf, type Info, type Role, type Said } from './matrix'
import { saidBy, withCell } from './editing'

const info = (name: string, risk: Info['risk'] = 'LOW'): Info => ({
  name,
  nodeType: name.split(':')[0] ?? '',
  verb: name.split(':')[1] ?? '',
  descriptionZh: `${name} 的说明`,
  descriptionEn: `What ${name} allows`,
  risk,
  sensitive: false,
  scopes: ['ANY', 'UNIT'],
})

const catalogue = [info('orders:cancel', 'MEDIUM'), info('orders:read'), info('users:reveal', 'HIGH')]
const allow = (permission: string, scope: Said['scope'] = 'ANY'): Said => ({ permission, scope, effect: 'ALLOW' })
const deny = (permission: string): Said => ({ permission, scope: 'ANY', effect: 'DENY' })
const role = (...permissions: Said[]) => ({ permissions }) as unknown as Role

describe('a cell', () => {
  it('holds the scopes, widest first', () => {
    expect(cellOf([allow('orders:read', 'OWN'), allow('orders:read')], 'orders:read')).toEqual(['ANY', 'OWN'])
  })

  it('is a denial whatever else is allowed', () => {
    expect(cellOf([allow('orders:read'), deny('orders:read')], 'orders:read')).toBe('DENIED')
  })
})

describe('the permissions shown', () => {
  it('are grouped by what they are about', () => {
    expect(groupsOf(catalogue, {}).map((group) => [group.nodeType, group.permissions.length])).toEqual([
      ['orders', 2],
      ['users', 1],
    ])
  })

  it('contain every word, in either language', () => {
    const shown = (q: string) => groupsOf(catalogue, { q }).flatMap((group) => group.permissions.map((one) => one.name))
    expect(shown('ORDERS allows')).toEqual(['orders:cancel', 'orders:read'])
    expect(shown('reveal 说明')).toEqual(['users:reveal'])
    expect(shown('nothing')).toEqual([])
  })

  it('are those two roles differ in', () => {
    const between = [role(allow('orders:read'), allow('orders:cancel')), role(allow('orders:read', 'UNIT'), allow('orders:cancel'))] as const
    expect(groupsOf(catalogue, { between })).toEqual([{ nodeType: 'orders', permissions: [catalogue[1]] }])
  })

  it('are of the risk asked for', () => {
    expect(groupsOf(catalogue, { risk: 'HIGH' })).toHaveLength(1)
  })
})

describe('a role', () => {
  it('is counted without what it denies', () => {
    const said = [allow('orders:read'), allow('users:reveal'), deny('users:reveal')]
    expect(figuresOf(said, catalogue)).toEqual({ allowed: 1, high: 0, denied: 1 })
  })

  it('differs from what it was by permission', () => {
    expect(changesBetween([allow('orders:read')], [allow('orders:read', 'UNIT'), deny('users:reveal')])).toEqual([
      { name: 'orders:read', before: ['ANY'], after: ['UNIT'] },
      { name: 'users:reveal', before: [], after: 'DENIED' },
    ])
  })

  it('is sent as it is ticked', () => {
    let cells = withCell({}, 'orders:read', ['UNIT'])
    cells = withCell(cells, 'users:reveal', 'DENIED')
    cells = withCell(cells, 'orders:cancel', ['ANY'])
    cells = withCell(cells, 'orders:cancel', [])
    expect(saidBy(cells)).toEqual([allow('orders:read', 'UNIT'), deny('users:reveal')])
  })
})
