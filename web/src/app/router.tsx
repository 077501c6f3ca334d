/** Every route of the console. Addresses are checked here, so that a page meets only what it knows. */
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Failed, NotFound } from './Failed'
import { firstPageOf, pagesFor } from './nav'
import { assignmentsSearch, messagesSearch } from './identitySearch'
import { overviewSearch } from './pageSearch'
import { paths } from './paths'
import { verificationsSearch } from './identitySearch'
import { auditSearch, jobSearch, jobsSearch, orderSearch, ordersSearch, shipmentSearch, shipmentsSearch, userSearch, usersSearch } from './search'
import { viewer } from './session'
import { apart, guarded, root, shell } from './frame'
import { oversight } from './oversightRoutes'

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

const audit = createRoute({
  getParentRoute: () => shell,
  path: paths.audit,
  validateSearch: auditSearch,
  component: guarded('audit_entries:read', () => import('../features/audit/AuditTrail')),
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

const pages = shell.addChildren([home, orders, orderNew, orderModify, order.addChildren([orderAction]), counter, labels, scan, shipments, shipment.addChildren([shipmentAction]), users, user, assignments, messages, verifications.addChildren([verification]), jobs, job, ...oversight, audit, myData, account, myVerification, notFound])

export const router = createRouter({
  routeTree: root.addChildren([...apart, pages]),
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
