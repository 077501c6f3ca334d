import { expect, it } from 'vitest'
import { clientInput, clientValues, rename, startValues } from './values'

it('reads networks line by line, and gives only what has a scope', () => {
  const input = clientInput({ ...startValues, addresses: ' 203.0.113.0/24\n2001:db8::/48, 198.51.100.7 ', grants: { 'orders:read': 'OWN', 'orders:place': undefined } })

  expect(input.addresses).toEqual(['203.0.113.0/24', '2001:db8::/48', '198.51.100.7'])
  expect(input.grants).toEqual([{ permission: 'orders:read', scope: 'OWN' }])
  expect(input.expiresAt).toBeNull()
})

it('ends when the last day is over where the platform is, and shows that day again', () => {
  const input = clientInput({ ...startValues, expiresOn: '2027-03-31' })

  expect(input.expiresAt).toBe('2027-03-31T16:00:00.000Z')
  const client = { ...input, id: 'x', version: 1, state: 'ACTIVE', createdAt: '', lastUsedAt: null, reason: null, owner: null, availableActions: [] }
  expect(clientValues(client as never).expiresOn).toBe('2027-03-31')
})

it('puts what is wrong with a line at the field that holds it', () => {
  expect(rename(['addresses', 1])).toEqual(['addresses'])
  expect(rename(['grants', 0, 'permission'])).toEqual(['grants'])
  expect(rename(['expiresAt'])).toEqual(['expiresOn'])
  expect(rename(['name'])).toEqual(['name'])
})
