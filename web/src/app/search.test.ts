import { describe, expect, it } from 'vitest'
import {
  auditSearch,
  jobSearch,
  jobsSearch,
  orderSearch,
  ordersSearch,
  shipmentsSearch,
  signInSearch,
  userSearch,
  usersSearch,
} from './search'

function said(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

describe('the address of the orders', () => {
  it('keeps what it knows', () => {
    const search = { status: ['CANCELLED'], product: ['LETTER'], registered: false, lightest: 20, from: '2026-11-01', sort: 'postage', up: true }
    expect(said(ordersSearch(search))).toEqual(search)
  })

  it('drops what it does not know', () => {
    expect(said(ordersSearch({ status: 'LOST', sort: 'colour', from: '2026-02-30', registered: 'yes', up: 'true', row: -3 }))).toEqual({})
  })

  it('takes one value for a list of one', () => {
    expect(ordersSearch({ status: 'DELIVERED' }).status).toEqual(['DELIVERED'])
  })

  it('goes in one direction at a time', () => {
    expect(said(ordersSearch({ after: 'a'.repeat(40), before: 'b'.repeat(40) }))).toEqual({ after: 'a'.repeat(40) })
  })
})

describe('the address of the shipments', () => {
  it('keeps what it knows', () => {
    const search = { status: ['ON_HOLD'], late: true, stale: false, country: 'FR', heardTo: '2026-11-01', sort: 'reference', view: 'held' }
    expect(said(shipmentsSearch(search))).toEqual(search)
  })

  it('drops what it does not know', () => {
    expect(said(shipmentsSearch({ status: 'LOST', late: 'yes', country: 'France', heardTo: 'now', sort: 'placedAt', view: 'a b' }))).toEqual({})
  })
})

describe('the address of the trail', () => {
  it('keeps its filters and the open entry', () => {
    const search = { actor: 'VXNlcjox', action: 'orders:cancel', outcome: ['REFUSED'], entry: 12 }
    expect(said(auditSearch(search))).toEqual(search)
  })

  it('opens no entry that cannot be', () => {
    expect(auditSearch({ entry: 'x' }).entry).toBeUndefined()
    expect(auditSearch({ entry: 0 }).entry).toBeUndefined()
  })
})

describe('the addresses of users and jobs', () => {
  it('keep what they know', () => {
    const users = { kind: ['STAFF'], state: ['LOCKED', 'SUSPENDED'], seenTo: '2026-08-01' }
    expect(said(usersSearch(users))).toEqual(users)
    const jobs = { kind: ['ORDERS_EXPORT'], status: ['FAILED'], by: 'VXNlcjox' }
    expect(said(jobsSearch(jobs))).toEqual(jobs)
    expect(said(jobSearch({ rows: 'all', tab: 'audit' }))).toEqual({ rows: 'all', tab: 'audit' })
  })

  it('drop what they do not know', () => {
    expect(said(usersSearch({ kind: 'ROBOT', state: ['ACTIVE', 'GONE'] }))).toEqual({ state: ['ACTIVE'] })
    expect(said(userSearch({ tab: 'money' }))).toEqual({})
    expect(said(jobsSearch({ kind: 'COFFEE', from: 'today' }))).toEqual({})
    expect(said(jobSearch({ rows: 'some' }))).toEqual({})
  })
})

describe('the other addresses', () => {
  it('know the tab', () => {
    expect(said(orderSearch({ tab: 'audit' }))).toEqual({ tab: 'audit' })
    expect(said(orderSearch({ tab: 'colour' }))).toEqual({})
  })

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'orders'])('never lead to %s after signing in', (to) => {
    expect(signInSearch({ to }).to).toBeUndefined()
  })

  it('lead back to where one came from', () => {
    expect(signInSearch({ to: '/orders?up=true' }).to).toBe('/orders?up=true')
  })
})
