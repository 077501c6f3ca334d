/** Every route of the console. Addresses are checked here, so that a page meets only what it knows. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Failed, FailedAlone, NoAccess, NotFound } from './Failed'
import { clientsSearch } from './clientsSearch'
import { firstPageOf, pagesFor } from './nav'
import { allWords } from '../i18n'
import { assignmentsSearch, messagesSearch, stepSearch, termsSearch } from './identitySearch'
import { Open } from './Open'
import { overviewSearch } from './pageSearch'
import { isApart, paths } from './paths'
import { permissionsSearch, roleNewSearch } from './permissionsSearch'
import { reviewSearch, reviewsSearch } from './reviewSearch'
import { approvalsSearch, detectionsSearch, dataRequestsSearch, verificationsSearch } from './identitySearch'
import { denialsSearch, whoCanSearch } from './rightsSearch'
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

const assignments = createRoute({
  getParentRoute: () => shell,
  path: paths.assignments,
  validateSearch: assignmentsSearch,
  component: guarded('role_assignments:read', () => import('../features/assignments/Assignments')),
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

const approvals = createRoute({
  getParentRoute: () => shell,
  path: paths.approvals,
  validateSearch: approvalsSearch,
  component: guarded('approvals:read', () => import('../features/approvals/Inbox')),
})

const approval = createRoute({
  getParentRoute: () => approvals,
  path: '$id',
  staticData: { dialog: true },
  component: lazyRouteComponent(() => import('../features/approvals/Request')),
})

const detections = createRoute({
  getParentRoute: () => shell,
  path: paths.detections,
  validateSearch: detectionsSearch,
  component: guarded('detections:read', () => import('../features/detections/DetectionsList')),
})

const permissions = createRoute({
  getParentRoute: () => shell,
  path: paths.permissions,
  validateSearch: permissionsSearch,
  component: guarded('roles:read', () => import('../features/permissions/PermissionsPage')),
})

const roleNew = createRoute({
  getParentRoute: () => shell,
  path: paths.roleNew,
  validateSearch: roleNewSearch,
  component: guarded('roles:create', async () => ({ default: (await import('../features/permissions/RoleEditor')).NewRole })),
})

const role = createRoute({
  getParentRoute: () => shell,
  path: paths.role,
  component: guarded('roles:read', () => import('../features/permissions/RolePage')),
})

const roleEdit = createRoute({
  getParentRoute: () => shell,
  path: paths.roleEdit,
  component: guarded('roles:update', async () => ({ default: (await import('../features/permissions/RoleEditor')).EditRole })),
})

const clients = createRoute({
  getParentRoute: () => shell,
  path: paths.clients,
  validateSearch: clientsSearch,
  component: guarded('api_clients:read', () => import('../features/clients/ClientsList')),
})

const clientNew = createRoute({
  getParentRoute: () => shell,
  path: paths.clientNew,
  component: guarded('api_clients:create', () => import('../features/clients/ClientNew')),
})

const client = createRoute({
  getParentRoute: () => shell,
  path: paths.client,
  component: guarded('api_clients:read', () => import('../features/clients/ClientDetail')),
})

const clientChange = createRoute({
  getParentRoute: () => shell,
  path: paths.clientChange,
  component: guarded('api_clients:update', () => import('../features/clients/ClientChange')),
})

const denials = createRoute({
  getParentRoute: () => shell,
  path: paths.denials,
  validateSearch: denialsSearch,
  component: guarded('denials:read', () => import('../features/denials/DenialsList')),
})

const whoCan = createRoute({
  getParentRoute: () => shell,
  path: paths.whoCan,
  validateSearch: whoCanSearch,
  component: guarded('permission_holders:read', () => import('../features/rights/WhoCan')),
})

const simulate = createRoute({
  getParentRoute: () => shell,
  path: paths.simulate,
  component: guarded('permissions:simulate', () => import('../features/rights/Simulate')),
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

const reviews = createRoute({
  getParentRoute: () => shell,
  path: paths.reviews,
  validateSearch: reviewsSearch,
  component: guarded('access_reviews:read', () => import('../features/reviews/ReviewsList')),
})

const review = createRoute({
  getParentRoute: () => shell,
  path: paths.review,
  validateSearch: reviewSearch,
  component: guarded('access_reviews:read', () => import('../features/reviews/ReviewPage')),
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

const pages = shell.addChildren([home, orders, orderNew, orderModify, order.addChildren([orderAction]), counter, labels, scan, shipments, shipment.addChildren([shipmentAction]), users, user, assignments, messages, verifications.addChildren([verification]), jobs, job, approvals.addChildren([approval]), detections, permissions, roleNew, role, roleEdit, clients, clientNew, client, clientChange, denials, whoCan, simulate, audit, dataRequests, dataRequest, reviews, review, myData, account, myVerification, notFound])

export const router = createRouter({
  routeTree: root.addChildren([signIn, enrol, signUp, resetPassword, invitation, firstAdministrator, open.addChildren([tariffs, terms, outbox, track.addChildren([trackNumber])]), pages]),
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
