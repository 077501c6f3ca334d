/**
 * How a window is left by whoever was signed in. What it shows and remembers goes at once, whether the platform answers
 * or not: the page gives way to a note, the memory is forgotten, the tab's storage is emptied. What stays in the browser is
 * `posthouse:prefs` and `posthouse:views:…`, how the console looks to a person and to which columns and states their lists
 * are set; neither says anything of the account's data. No `Clear-Site-Data`: it would take these along, and there is
 * nothing else it could clear, since no answer of the platform is ever stored.
 */
import { SignOutDocument } from '../gql/graphql'
import { watchUse } from '../graphql/activity'
import { client } from '../graphql/client'
import { isOffline, watchConnection } from '../graphql/connection'
import { persisted } from '../graphql/persisted'
import { unparked } from '../graphql/reauth'
import { hear, say } from '../graphql/windows'
import { forgetAll } from '../kit/forget'
import { paths } from './paths'
import { viewer } from './session'

/** `leaving`: the platform is being told. `unreached`: it could not be. `elsewhere`: another window did it. */
export type Left = 'leaving' | 'unreached' | 'elsewhere'

const PATIENCE_MS = 5000
const listeners = new Set<() => void>()
let left: Left | undefined

export const howLeft = () => left

export function watchLeft(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function publish(next: Left): void {
  left = next
  for (const listener of listeners) {
    listener()
  }
}

function clear(how: Left): void {
  publish(how)
  forgetAll()
  sessionStorage.clear()
}

/** The router writes where pages were scrolled to when a page is hidden; it was there first, so this comes after it. */
function clearOnceMore(): void {
  sessionStorage.clear()
}

/** Whether the platform answered, whatever it said: without a session there is none to end. */
async function told(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))
  const answer = client.mutation(persisted(SignOutDocument), {}, unparked).toPromise()
  return Promise.race([answer.then(({ error }) => !error?.networkError), late])
}

async function tell(): Promise<void> {
  publish('leaving')
  if (await told()) {
    location.replace(paths.signIn)
  } else {
    publish('unreached')
  }
}

export async function signOut(): Promise<void> {
  addEventListener('pagehide', clearOnceMore)
  clear('leaving')
  say('signed out')
  await tell()
}

/** Nobody signed in again where a session was found to be over: the page is left as it would be by signing out. */
export function abandon(): void {
  const here = location.pathname + location.search
  addEventListener('pagehide', clearOnceMore)
  clear('leaving')
  location.replace(`${paths.signIn}?${new URLSearchParams({ to: here })}`)
}

/** Asked by hand, or because the platform answers again. */
export async function tellAgain(): Promise<void> {
  if (left === 'unreached') {
    await tell()
  }
}

/** Windows of one browser share the session, so they end together; and a page the browser had put aside shows nothing again. */
export function watchWindows(): void {
  watchUse()
  hear('signed out', () => {
    if (viewer()?.user && !left) {
      addEventListener('pagehide', clearOnceMore)
      clear('elsewhere')
    }
  })
  watchConnection(() => {
    if (!isOffline()) {
      void tellAgain()
    }
  })
  addEventListener('pageshow', ({ persisted: asideBefore }) => {
    if (asideBefore && left) {
      location.reload()
    }
  })
}
