import { describe, expect, it } from 'vitest'
import type { RoleNamesQuery } from '../../gql/graphql'
import { composedOf } from './composed'

const role = (key: string, permission: string, more: object = {}) => ({
  id: key,
  key,
  nameZh: '夜班',
  nameEn: 'Night watch',
  builtIn: false,
  kinds: ['STAFF'],
  permissions: [{ permission, effect: 'ALLOW' }],
  ...more,
})

const found = (...nodes: object[]) =>
  ({
    permissionCatalogue: [
      { name: 'units:read', risk: 'LOW' },
      { name: 'users:reveal', risk: 'HIGH' },
    ],
    roles: { nodes },
  }) as unknown as RoleNamesQuery

describe('composed roles as choices', () => {
  it('leaves the built-in ones out and names the others in the language of the page', () => {
    const data = found(role('clerk', 'units:read', { builtIn: true }), role('custom_night', 'units:read'))
    expect(composedOf(data, true).map((one) => [one.value, one.label])).toEqual([['custom_night', '夜班']])
    expect(composedOf(data, false).map((one) => one.label)).toEqual(['Night watch'])
  })

  it('is privileged by what it allows, not by what it denies', () => {
    const denied = { permissions: [{ permission: 'users:reveal', effect: 'DENY' }] }
    const data = found(role('a', 'users:reveal'), role('b', 'units:read'), role('c', '', denied))
    expect(composedOf(data, false).map((one) => one.isPrivileged)).toEqual([true, false, false])
  })

  it('is for staff only where staff may hold it', () => {
    const data = found(role('a', 'units:read'), role('b', 'units:read', { kinds: ['PARTNER_MEMBER'] }))
    expect(composedOf(data, false).map((one) => one.isForStaff)).toEqual([true, false])
  })
})
