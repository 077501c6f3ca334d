/** The routes of oversight: rights, approvals, reviews, programs, and what was noticed or refused. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { clientsSearch } from './clientsSearch'
import { paths } from './paths'
import { permissionsSearch, roleNewSearch } from './permissionsSearch'
import { reviewSearch, reviewsSearch } from './reviewSearch'
import { approvalsSearch, detectionsSearch, dataRequestsSearch } from './identitySearch'
import { denialsSearch, whoCanSearch } from './rightsSearch'
import { guarded, shell } from './frame'

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

/** Rights, what others have to decide, and who looks after programs. */
export const oversight = [approvals.addChildren([approval]), detections, permissions, roleNew, role, roleEdit, clients, clientNew, client, clientChange, denials, whoCan, simulate, dataRequests, dataRequest, reviews, review]
