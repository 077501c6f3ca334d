/** Every route of the console. Addresses are checked here, so that a page meets only what it knows. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Failed, FailedAlone, NoAccess, NotFound } from './Failed'
import { firstPageOf, pagesFor } from './nav'
import { allWords } from '../i18n'
import { messagesSearch, stepSearch, termsSearch } from './identitySearch'
import { Open } from './Open'
import { overviewSearch } from './pageSearch'
import { isApart, paths } from './paths'
import { detectionsSearch, dataRequestsSearch, verificationsSearch } from './identitySearch'
import { auditSearch, jobSearch, jobsSearch, orderSearch, ordersSearch, shipmentSearch, shipmentsSearch, signInSearch, userSearch, usersSearch } from './search'
import { ensureViewer, useCan, viewer, type Permission } from './session'
import { Shell } from './Shell'

const root = createRootRoute({
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

const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: paths.firstAdministrator,
  component: lazyRouteComponent(() => import('../features/session/FirstAdministrator')),
})

const shell = createRoute({
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
function guarded(permission: Permission, load: () => Promise<{ default: () => ReactNode }>, or: Permission = permission) {
  const Loaded = lazyRouteComponent(load)
  const Guarded = () => {
    const [may, mayElse] = [useCan(permission), useCan(or)]
    return may || mayElse ? <Loaded /> : <NoAccess permission={permission} />
  }
  return Object.assign(Guarded, { preload: Loaded.preload })
}

/** Who has no overview begins at the first page they may see. */
const home = createRoute({
  getParentRoute: () => shell,
  path: paths.home,
  validateSearch: overviewSearch,
  beforeLoad: () => {
    if (!pagesFor(viewer()).some((item) => item.to === paths.home)) {
      throw redirect({ to: firstPageOf(viewer()) })
    }
  },
  component: guarded('orders:read', () => import('../features/overview/Overview')),
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

const orderModify = createRoute({
  getParentRoute: () => shell,
  path: paths.orderModify,
  component: guarded('orders:modify', () => import('../features/orders/ModifyOrder')),
})

const orderAction = createRoute({
  getParentRoute: () => order,
  path: '$action',
  staticData: { dialog: true },
  component: lazyRouteComponent(() => import('../features/orders/OrderAction')),
})

const counter = createRoute({
  getParentRoute: () => shell,
  path: paths.counter,
  component: guarded('shipments:accept', () => import('../features/counter/Counter')),
})

const labels = createRoute({
  getParentRoute: () => shell,
  path: paths.labels,
  component: guarded('shipments:label', () => import('../features/labels/LabelsPage')),
})

const scan = createRoute({
  getParentRoute: () => shell,
  path: paths.scan,
  component: guarded('shipments:read', () => import('../features/tracking/ScanPage')),
})

const shipments = createRoute({
  getParentRoute: () => shell,
  path: paths.shipments,
  validateSearch: shipmentsSearch,
  component: guarded('shipments:read', () => import('../features/shipments/ShipmentsList')),
})

const shipment = createRoute({
  getParentRoute: () => shell,
  path: paths.shipment,
  validateSearch: shipmentSearch,
  component: guarded('shipments:read', () => import('../features/shipments/ShipmentDetail')),
})

const shipmentAction = createRoute({
  getParentRoute: () => shipment,
  path: '$action',
  staticData: { dialog: true },
  component: lazyRouteComponent(() => import('../features/shipments/ShipmentAction')),
})

const users = createRoute({
  getParentRoute: () => shell,
  path: paths.users,
  validateSearch: usersSearch,
  component: guarded('users:search', () => import('../features/users/UsersList')),
})

const user = createRoute({
  getParentRoute: () => shell,
  path: paths.user,
  validateSearch: userSearch,
  component: guarded('users:search', () => import('../features/users/UserDetail')),
})

const messages = createRoute({
  getParentRoute: () => shell,
  path: paths.messages,
  validateSearch: messagesSearch,
  component: guarded('messages:read', () => import('../features/messages/MessagesList')),
})

const verifications = createRoute({
  getParentRoute: () => shell,
  path: paths.verifications,
  validateSearch: verificationsSearch,
  component: guarded('verifications:review', () => import('../features/verification/Queue'), 'verifications:revoke'),
})

const verification = createRoute({
  getParentRoute: () => verifications,
  path: '$id',
  staticData: { dialog: true },
  component: lazyRouteComponent(() => import('../features/verification/Review')),
})

const jobs = createRoute({
  getParentRoute: () => shell,
  path: paths.jobs,
  validateSearch: jobsSearch,
  component: guarded('jobs:read', () => import('../features/jobs/JobsList')),
})

const job = createRoute({
  getParentRoute: () => shell,
  path: paths.job,
  validateSearch: jobSearch,
  component: guarded('jobs:read', () => import('../features/jobs/JobDetail')),
})

const detections = createRoute({
  getParentRoute: () => shell,
  path: paths.detections,
  validateSearch: detectionsSearch,
  component: guarded('detections:read', () => import('../features/detections/DetectionsList')),
})

const audit = createRoute({
  getParentRoute: () => shell,
  path: paths.audit,
  validateSearch: auditSearch,
  component: guarded('audit_entries:read', () => import('../features/audit/AuditTrail')),
})

const dataRequests = createRoute({
  getParentRoute: () => shell,
  path: paths.dataRequests,
  validateSearch: dataRequestsSearch,
  component: guarded('subject_requests:read', () => import('../features/subjects/DataRequests')),
})

const dataRequest = createRoute({
  getParentRoute: () => shell,
  path: paths.dataRequest,
  component: guarded('subject_requests:read', () => import('../features/subjects/RequestDetail')),
})

const myData = createRoute({
  getParentRoute: () => shell,
  path: paths.myData,
  component: guarded('subject_requests:create', () => import('../features/subjects/MyData')),
})

const account = createRoute({
  getParentRoute: () => shell,
  path: paths.account,
  component: lazyRouteComponent(() => import('../features/account/Account')),
})

const myVerification = createRoute({
  getParentRoute: () => shell,
  path: paths.myVerification,
  component: guarded('verifications:submit', () => import('../features/verification/MyVerification')),
})

const notFound = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

const pages = shell.addChildren([home, orders, orderNew, orderModify, order.addChildren([orderAction]), counter, labels, scan, shipments, shipment.addChildren([shipmentAction]), users, user, messages, verifications.addChildren([verification]), jobs, job, detections, audit, dataRequests, dataRequest, myData, account, myVerification, notFound])

export const router = createRouter({
  routeTree: root.addChildren([signIn, enrol, signUp, resetPassword, firstAdministrator, open.addChildren([tariffs, terms, outbox, track.addChildren([trackNumber])]), pages]),
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
