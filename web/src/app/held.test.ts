import { describe, expect, it } from 'vitest'
import { forgetAll } from '../kit/forget'
import { clientsSearch } from './clientsSearch'
import { hold, heldAfter, heldAt } from './held'
import * as identity from './identitySearch'
import { overviewSearch } from './pageSearch'
import type { Raw } from './parts'
import { permissionsSearch, roleNewSearch } from './permissionsSearch'
import { reviewSearch, reviewsSearch } from './reviewSearch'
import { denialsSearch, whoCanSearch } from './rightsSearch'
import * as search from './search'

const SECRETS = ['13912345678', 13912345678, '110101199003074514', 'PH26000000036', 'RR123456785CN', '9810002345678', 9810002345678, 'li.na@example.com', '李娜', 'Li Na']

/** Every reader of an address there is, and every name of a part that any of them knows. */
const readers: Record<string, (raw: Raw) => object> = {
  clientsSearch,
  overviewSearch,
  permissionsSearch,
  roleNewSearch,
  reviewSearch,
  reviewsSearch,
  denialsSearch,
  whoCanSearch,
  ...readersOf(identity),
  ...readersOf(search),
}
const names = [...new Set(['q', 'to', ...Object.values(readers).flatMap((read) => Object.keys(read({})))])]

function readersOf(module: object): Record<string, (raw: Raw) => object> {
  return Object.fromEntries(Object.entries(module).filter(([name]) => /^[a-z]\w*Search$/.test(name)))
}

describe('an address', () => {
  it.each(Object.keys(readers))('read by %s takes nobody\'s number and nobody\'s name', (name) => {
    for (const secret of SECRETS) {
      for (const given of [secret, [secret]]) {
        const said = readers[name]?.(Object.fromEntries(names.map((part) => [part, given])))
        expect(JSON.stringify(Object.values(said ?? {}))).not.toContain(String(secret))
      }
    }
  })

  it('leads back after signing in, without what an old one looked for', () => {
    expect(search.signInSearch({ to: '/users?q=13912345678&up=true' }).to).toBe('/users?up=true')
    expect(search.signInSearch({ to: '/users?q=13912345678' }).to).toBe('/users')
  })
})

describe('what is looked for', () => {
  it('is found again by its entry of the history, which holds nothing of it', () => {
    const state = hold('13912345678')
    expect(JSON.stringify(state)).not.toContain('139')
    expect(heldAt(state.held)).toEqual({ q: '13912345678', lost: false })
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
  })

  it('goes on through changes of other things, and ends with its own', () => {
    const { held } = hold('Li Na')
    expect(heldAfter(held, { sort: 'name' })).toEqual({ held })
    expect(heldAfter(held, { q: undefined })).toEqual({})
    expect(heldAt(heldAfter(held, { q: 'Wang' }).held).q).toBe('Wang')
    expect(heldAt(held).q).toBe('Li Na')
  })

  it('is said to be lost where only its key is left', () => {
    expect(heldAt('of another life')).toEqual({ q: undefined, lost: true })
    expect(heldAt(undefined)).toEqual({ q: undefined, lost: false })
    const { held } = hold('Li Na')
    forgetAll()
    expect(heldAt(held).lost).toBe(true)
  })

  it('is kept for so many entries', () => {
    const first = hold('first')
    for (let entry = 0; entry < 200; entry += 1) {
      hold(String(entry))
    }
    expect(heldAt(first.held).lost).toBe(true)
  })
})
