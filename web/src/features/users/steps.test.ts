import { expect, test } from 'vitest'
import type { Viewer } from '../../app/session'
import { proofsFor, stepsFor, type Person } from './steps'

const may = { user: { id: 'me' }, permissions: ['users:suspend', 'users:reactivate', 'users:deactivate', 'users:invite'] } as unknown as Viewer
const clerk: Person = { id: 'one', displayName: 'One', kind: 'STAFF', state: 'ACTIVE', version: 1 }

test('the steps follow from the state', () => {
  expect(stepsFor(may, clerk)).toEqual(['suspend', 'deactivate'])
  expect(stepsFor(may, { ...clerk, state: 'SUSPENDED' })).toEqual(['reactivate', 'deactivate'])
  expect(stepsFor(may, { ...clerk, state: 'PENDING_VERIFICATION' })).toEqual(['deactivate', 'renew'])
  expect(stepsFor(may, { ...clerk, state: 'DEACTIVATED' })).toEqual([])
})

test('there are none with oneself, with programs, or without the permission', () => {
  expect(stepsFor(may, { ...clerk, id: 'me' })).toEqual([])
  expect(stepsFor(may, { ...clerk, kind: 'API_CLIENT' })).toEqual([])
  expect(stepsFor({ ...may, permissions: [] }, clerk)).toEqual([])
  expect(stepsFor(may, { ...clerk, kind: 'CUSTOMER' })).toEqual(['suspend'])
})

test('a lost factor is removed by whoever may, on what is known of the account', () => {
  const helper = { ...may, permissions: ['second_factors:remove'] } as Viewer
  expect(stepsFor(helper, clerk)).toEqual(['removeFactor'])
  expect(stepsFor(helper, { ...clerk, state: 'PENDING_VERIFICATION' })).toEqual([])
  expect(stepsFor(helper, { ...clerk, id: 'me' })).toEqual([])
  expect(proofsFor(clerk, false)).toEqual(['IN_PERSON', 'DOCUMENT'])
  expect(proofsFor({ ...clerk, kind: 'CUSTOMER' }, true)).toEqual(['CONTACT_CODE', 'DOCUMENT', 'VERIFICATION'])
})
