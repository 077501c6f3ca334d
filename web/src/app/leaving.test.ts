import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hold, heldAt } from './held'
import { neighboursOf, rememberRows } from './detail/neighbours'
import { howLeft, signOut, tellAgain } from './leaving'
import { setViewer, viewer, type Viewer } from './session'

const answer = vi.hoisted(() => ({ now: () => Promise.resolve({} as object), said: [] as string[] }))
vi.mock('../graphql/client', () => ({ client: { mutation: () => ({ toPromise: () => answer.now() }) } }))
vi.mock('../graphql/windows', () => ({ say: (word: string) => answer.said.push(word), hear: () => undefined }))

const somebody = { stage: 'COMPLETE', user: { id: 'VXNlcjox' }, roles: [], permissions: [] } as unknown as Viewer
const replace = vi.fn()

beforeEach(() => {
  vi.stubGlobal('location', { replace, pathname: '/orders', search: '' })
  replace.mockClear()
  answer.said.length = 0
  sessionStorage.setItem('tsr-scroll', '{}')
  localStorage.setItem('posthouse:prefs', '{"language":"en"}')
  setViewer(somebody)
  rememberRows('orders', ['a', 'b'])
})

describe('signing out', () => {
  it('forgets before the platform answers, and keeps how the console looks', async () => {
    const { held } = hold('13912345678')
    let arrive: (answer: object) => void = () => undefined
    answer.now = () => new Promise((resolve) => (arrive = resolve))
    const done = signOut()
    expect(howLeft()).toBe('leaving')
    expect(viewer()).toBeUndefined()
    expect(heldAt(held).lost).toBe(true)
    expect(neighboursOf('orders', 'a').next).toBeUndefined()
    expect(sessionStorage.length).toBe(0)
    expect(Object.keys(localStorage)).toEqual(['posthouse:prefs'])
    expect(answer.said).toEqual(['signed out'])
    expect(replace).not.toHaveBeenCalled()
    arrive({ data: {} })
    await done
    expect(replace).toHaveBeenCalledWith('/sign-in')
  })

  it('says that the session may still be open where the platform cannot be reached, and tells it again', async () => {
    answer.now = () => Promise.resolve({ error: { networkError: new Error('nobody there') } })
    await signOut()
    expect(howLeft()).toBe('unreached')
    expect(replace).not.toHaveBeenCalled()
    expect([viewer(), sessionStorage.length]).toEqual([undefined, 0])
    await tellAgain()
    expect(howLeft()).toBe('unreached')
    answer.now = () => Promise.resolve({ error: { graphQLErrors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } })
    await tellAgain()
    expect(replace).toHaveBeenCalledWith('/sign-in')
  })

  it('waits no longer than five seconds', async () => {
    vi.useFakeTimers()
    answer.now = () => new Promise(() => undefined)
    const done = signOut()
    await vi.advanceTimersByTimeAsync(5000)
    await done
    vi.useRealTimers()
    expect(howLeft()).toBe('unreached')
  })
})
