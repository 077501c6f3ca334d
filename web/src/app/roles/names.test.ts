import { describe, expect, it } from 'vitest'
import type { RoleNamesQuery } from '../../gql/graphql'
import { composedChoices, namesOf } from './names'

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

describe('the names of roles', () => {
  it('are in the language of the page, with the kinds of accounts each is for', () => {
    const data = found(role('clerk', 'units:read', { builtIn: true }), role('a', 'units:read', { kinds: ['PARTNER_MEMBER'] }))
    expect(namesOf(data, true).map((one) => [one.key, one.words])).toEqual([
      ['clerk', '夜班'],
      ['a', '夜班'],
    ])
    expect(namesOf(data, false).map((one) => one.words)).toEqual(['Night watch', 'Night watch'])
    expect(namesOf(data, false).map((one) => one.kinds)).toEqual([['STAFF'], ['PARTNER_MEMBER']])
  })

  it('say a role privileged by what it allows, not by what it denies', () => {
    const denied = { permissions: [{ permission: 'users:reveal', effect: 'DENY' }] }
    const data = found(role('a', 'users:reveal'), role('b', 'units:read'), role('c', '', denied))
    expect(namesOf(data, false).map((one) => one.isPrivileged)).toEqual([true, false, false])
  })

  it('become choices where people have composed the role', () => {
    const data = found(role('clerk', 'units:read', { builtIn: true }), role('custom_night', 'units:read'))
    expect(composedChoices(namesOf(data, false))).toEqual([{ value: 'custom_night', label: 'Night watch' }])
  })
})
