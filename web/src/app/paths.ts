/** Every address of the console and of the server it talks to. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  enrol: '/sign-in/second-factor',
  signUp: '/sign-up',
  resetPassword: '/reset-password',
  terms: '/terms/$purpose',
  outbox: '/outbox',
  messages: '/messages',
  firstAdministrator: '/first-administrator',
  orders: '/orders',
  orderNew: '/orders/new',
  order: '/orders/$number',
  orderModify: '/orders/$number/modify',
  orderAction: '/orders/$number/$action',
  shipments: '/shipments',
  shipment: '/shipments/$reference',
  shipmentAction: '/shipments/$reference/$action',
  scan: '/shipments/scan',
  counter: '/counter',
  labels: '/labels',
  tariffs: '/tariffs',
  track: '/track',
  trackNumber: '/track/$number',
  users: '/users',
  user: '/users/$id',
  assignments: '/assignments',
  invitation: '/invitation',
  jobs: '/jobs',
  job: '/jobs/$id',
  audit: '/audit',
  detections: '/detections',
  approvals: '/approvals',
  approval: '/approvals/$id',
  permissions: '/permissions',
  roleNew: '/permissions/roles/new',
  role: '/permissions/roles/$key',
  roleEdit: '/permissions/roles/$key/edit',
  denials: '/denials',
  whoCan: '/rights/who-can',
  simulate: '/rights/simulate',
  dataRequests: '/data-requests',
  dataRequest: '/data-requests/$id',
  reviews: '/reviews',
  review: '/reviews/$id',
  account: '/account',
  myVerification: '/account/verification',
  verifications: '/verifications',
  verification: '/verifications/$id',
  myData: '/account/data',
  clients: '/api-clients',
  clientNew: '/api-clients/new',
  client: '/api-clients/$id',
  clientChange: '/api-clients/$id/change',
  playground: '/playground',
  graphql: '/graphql',
  health: '/healthz',
} as const

/** The router's names for the pages that read their own parameters. */
export const routeIds = {
  home: '/shell/',
  orders: '/shell/orders',
  order: '/shell/orders/$number',
  orderModify: '/shell/orders/$number/modify',
  orderAction: '/shell/orders/$number/$action',
  shipment: '/shell/shipments/$reference',
  shipmentAction: '/shell/shipments/$reference/$action',
  shipments: '/shell/shipments',
  users: '/shell/users',
  user: '/shell/users/$id',
  assignments: '/shell/assignments',
  jobs: '/shell/jobs',
  job: '/shell/jobs/$id',
  audit: '/shell/audit',
  detections: '/shell/detections',
  approvals: '/shell/approvals',
  approval: '/shell/approvals/$id',
  permissions: '/shell/permissions',
  roleNew: '/shell/permissions/roles/new',
  role: '/shell/permissions/roles/$key',
  roleEdit: '/shell/permissions/roles/$key/edit',
  verifications: '/shell/verifications',
  verification: '/shell/verifications/$id',
  denials: '/shell/denials',
  whoCan: '/shell/rights/who-can',
  dataRequests: '/shell/data-requests',
  dataRequest: '/shell/data-requests/$id',
  clients: '/shell/api-clients',
  client: '/shell/api-clients/$id',
  clientChange: '/shell/api-clients/$id/change',
  reviews: '/shell/reviews',
  review: '/shell/reviews/$id',
  signIn: '/sign-in',
  signUp: '/sign-up',
  resetPassword: '/reset-password',
  terms: '/open/terms/$purpose',
  messages: '/shell/messages',
} as const

export function orderPath(number: string): string {
  return paths.order.replace('$number', encodeURIComponent(number))
}

export function shipmentPath(reference: string): string {
  return paths.shipment.replace('$reference', encodeURIComponent(reference))
}

export function userPath(id: string): string {
  return paths.user.replace('$id', encodeURIComponent(id))
}

export function verificationPath(id: string): string {
  return paths.verification.replace('$id', encodeURIComponent(id))
}

export function approvalPath(id: string): string {
  return paths.approval.replace('$id', encodeURIComponent(id))
}

export function rolePath(key: string): string {
  return paths.role.replace('$key', encodeURIComponent(key))
}

export function clientPath(id: string): string {
  return paths.client.replace('$id', encodeURIComponent(id))
}

export function clientChangePath(id: string): string {
  return paths.clientChange.replace('$id', encodeURIComponent(id))
}

export function jobPath(id: string): string {
  return paths.job.replace('$id', encodeURIComponent(id))
}

/** A purpose as its address has it: `privacy-policy` for PRIVACY_POLICY. */
export function termsPath(purpose: string, version: string): string {
  const slug = purpose.toLowerCase().replaceAll('_', '-')
  return `${paths.terms.replace('$purpose', slug)}?version=${encodeURIComponent(JSON.stringify(version))}`
}

export function dataRequestPath(id: string): string {
  return paths.dataRequest.replace('$id', encodeURIComponent(id))
}

export function reviewPath(id: string): string {
  return paths.review.replace('$id', encodeURIComponent(id))
}

/** Another document of ours, which the router of the console does not know. */
export function isApart(path: string | undefined): boolean {
  return path?.split(/[?#]/)[0] === paths.playground
}
