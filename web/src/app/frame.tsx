/** What every route stands in: the shell, the pages beside it, and the guard of a permission. */
import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FailedAlone, NoAccess } from './Failed'
import { allWords } from '../i18n'
import { stepSearch, termsSearch } from './identitySearch'
import { Open } from './Open'
import { isApart, paths } from './paths'
import { signInSearch } from './search'
import { ensureViewer, useCan, viewer, type Permission } from './session'
import { Shell } from './Shell'

export const root = createRootRoute({
  /** Addresses used to say what was looked for. The router keeps what no route speaks of, so it is spoken of here. */
  validateSearch: (): { q?: undefined } => ({ q: undefined }),
  errorComponent: FailedAlone,
  beforeLoad: async ({ location }) => {
    if (location.pathname !== paths.signIn) {
      allWords().catch(() => undefined) // whoever needs them asks again, and is told
    }
    await ensureViewer()
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/session/SignIn')),
  beforeLoad: ({ search }) => {
    const stage = viewer()?.stage
    if (stage === 'COMPLETE') {
      throw redirect({ href: search.to ?? paths.home, reloadDocument: isApart(search.to) })
    }
    if (stage === 'ENROLMENT') {
      throw redirect({ to: paths.enrol })
    }
  },
})

const enrol = createRoute({
  getParentRoute: () => root,
  path: paths.enrol,
  component: lazyRouteComponent(() => import('../features/session/Enrol')),
  beforeLoad: () => {
    if (viewer()?.stage !== 'ENROLMENT') {
      throw redirect({ to: paths.home })
    }
  },
})

/** Who is signed in has an account and a password: nothing to do here. */
async function onlyBefore() {
  await allWords()
  if (viewer()?.stage === 'COMPLETE') {
    throw redirect({ to: paths.home })
  }
}

const signUp = createRoute({
  getParentRoute: () => root,
  path: paths.signUp,
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('../features/session/SignUp')),
  beforeLoad: onlyBefore,
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: paths.resetPassword,
  validateSearch: stepSearch,
  component: lazyRouteComponent(() => import('../features/session/ResetPassword')),
  beforeLoad: onlyBefore,
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyRouteComponent(() => import('../features/session/Invitation')),
  beforeLoad: () => allWords(),
})

const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: paths.firstAdministrator,
  component: lazyRouteComponent(() => import('../features/session/FirstAdministrator')),
})

export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const stage = viewer()?.stage
    if (stage === 'ENROLMENT') {
      throw redirect({ to: paths.enrol })
    }
    if (stage !== 'COMPLETE') {
      throw redirect({ to: paths.signIn, search: { to: location.href === paths.home ? undefined : location.href } })
    }
    await allWords()
  },
})

const open = createRoute({ getParentRoute: () => root, id: 'open', component: Open, beforeLoad: allWords })

const tariffs = createRoute({
  getParentRoute: () => open,
  path: paths.tariffs,
  component: lazyRouteComponent(() => import('../features/tariffs/Tariffs')),
})

const terms = createRoute({
  getParentRoute: () => open,
  path: paths.terms,
  validateSearch: termsSearch,
  component: lazyRouteComponent(() => import('../features/terms/Terms')),
})

const outbox = createRoute({
  getParentRoute: () => open,
  path: paths.outbox,
  component: lazyRouteComponent(() => import('../features/messages/Outbox')),
})

const track = createRoute({
  getParentRoute: () => open,
  path: paths.track,
  component: lazyRouteComponent(() => import('../features/tracking/Track')),
})

/** The number alone stands in the address; the four digits never do. */
const trackNumber = createRoute({ getParentRoute: () => track, path: '$number' })

/** A page behind a permission: who lacks it is told so in its place. */
export function guarded(permission: Permission, load: () => Promise<{ default: () => ReactNode }>, or: Permission = permission) {
  const Loaded = lazyRouteComponent(load)
  const Guarded = () => {
    const [may, mayElse] = [useCan(permission), useCan(or)]
    return may || mayElse ? <Loaded /> : <NoAccess permission={permission} />
  }
  return Object.assign(Guarded, { preload: Loaded.preload })
}

/** Who has no overview begins at the first page they may see. */
/** What stands beside the shell: signing in, and what everybody may read. */
export const apart = [signIn, enrol, signUp, resetPassword, invitation, firstAdministrator, open.addChildren([tariffs, terms, outbox, track.addChildren([trackNumber])])]
