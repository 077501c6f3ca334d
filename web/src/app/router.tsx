/** Every route of the console. Addresses are checked here, so that a page meets only what it knows. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Failed, FailedAlone, NoAccess, NotFound } from './Failed'
import { firstPageOf } from './nav'
import { isApart, paths } from './paths'
import { auditSearch, orderSearch, ordersSearch, signInSearch } from './search'
import { ensureViewer, useCan, viewer, type Permission } from './session'
import { Shell } from './Shell'

const root = createRootRoute({
  errorComponent: FailedAlone,
  beforeLoad: async () => {
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

const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: paths.firstAdministrator,
  component: lazyRouteComponent(() => import('../features/session/FirstAdministrator')),
})

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: ({ location }) => {
    const stage = viewer()?.stage
    if (stage === 'ENROLMENT') {
      throw redirect({ to: paths.enrol })
    }
    if (stage !== 'COMPLETE') {
      throw redirect({ to: paths.signIn, search: { to: location.href === paths.home ? undefined : location.href } })
    }
  },
})

/** A page behind a permission: who lacks it is told so in its place. */
function guarded(permission: Permission, load: () => Promise<{ default: () => ReactNode }>) {
  const Loaded = lazyRouteComponent(load)
  const Guarded = () => (useCan(permission) ? <Loaded /> : <NoAccess permission={permission} />)
  return Object.assign(Guarded, { preload: Loaded.preload })
}

const home = createRoute({
  getParentRoute: () => shell,
  path: paths.home,
  beforeLoad: () => {
    throw redirect({ to: firstPageOf(viewer()) })
  },
})

const orders = createRoute({
  getParentRoute: () => shell,
  path: paths.orders,
  validateSearch: ordersSearch,
  component: guarded('orders:read', () => import('../features/orders/OrdersList')),
})

const orderNew = createRoute({
  getParentRoute: () => shell,
  path: paths.orderNew,
  component: guarded('orders:place', () => import('../features/orders/PlaceOrder')),
})

const order = createRoute({
  getParentRoute: () => shell,
  path: paths.order,
  validateSearch: orderSearch,
  component: guarded('orders:read', () => import('../features/orders/OrderDetail')),
})

const orderCancel = createRoute({
  getParentRoute: () => order,
  path: 'cancel',
  staticData: { dialog: true },
  component: lazyRouteComponent(() => import('../features/orders/CancelOrder')),
})

const audit = createRoute({
  getParentRoute: () => shell,
  path: paths.audit,
  validateSearch: auditSearch,
  component: guarded('audit_entries:read', () => import('../features/audit/AuditTrail')),
})

const account = createRoute({
  getParentRoute: () => shell,
  path: paths.account,
  component: lazyRouteComponent(() => import('../features/account/Account')),
})

const notFound = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

const pages = shell.addChildren([home, orders, orderNew, order.addChildren([orderCancel]), audit, account, notFound])

export const router = createRouter({
  routeTree: root.addChildren([signIn, enrol, firstAdministrator, pages]),
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }

  interface StaticDataRouteOption {
    /** The route opens a layer over its parent instead of another page. */
    dialog?: true
  }
}
