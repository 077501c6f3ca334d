/**
 * What an address may say. Anything else in it is dropped, so that a page never meets a value it does not know. Words of
 * closed sets, days, small numbers and opaque ids may; nothing that could be a person's number or name (`held.ts`).
 */
import type {
  AuditOutcome,
  JobKind,
  JobStatus,
  OrderProduct,
  OrderStatus,
  ShipmentStatus,
  UserKind,
  UserState,
} from '../gql/graphql'
import { cursor, day, idIn, manyOf, oneOf, permissionIn, positive, text, word, yesNo, type Raw } from './parts'

export const orderStatuses = [
  'DRAFT',
  'PENDING_PAYMENT',
  'CONFIRMED',
  'ACCEPTED',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'MODIFYING',
  'ON_HOLD',
  'RETURNING',
  'RETURNED',
  'EXCEPTION',
  'CANCELLED',
  'EXPIRED',
  'CLOSED',
] as const satisfies readonly OrderStatus[]

export const orderProducts = [
  'LETTER',
  'LETTER_SHEET',
  'POSTCARD',
  'PRINTED_MATTER',
  'BLIND_LITERATURE',
  'PARCEL',
  'EXPRESS_PARCEL',
  'EMS',
  'EMS_INTERNATIONAL',
] as const satisfies readonly OrderProduct[]

/** Letter post: needs neither measures nor a list of contents. */
export const letterProducts = orderProducts.slice(0, 5)

export const auditOutcomes = ['SUCCEEDED', 'REFUSED'] as const satisfies readonly AuditOutcome[]

export const shipmentStatuses = [
  'CREATED',
  'ACCEPTED',
  'IN_TRANSIT',
  'CUSTOMS',
  'CUSTOMS_HELD',
  'ON_HOLD',
  'AT_DELIVERY_OFFICE',
  'OUT_FOR_DELIVERY',
  'AWAITING_PICKUP',
  'DELIVERY_FAILED',
  'DELIVERED',
  'RETURNING',
  'RETURNED',
  'UNDELIVERABLE',
  'EXCEPTION_LOST',
  'EXCEPTION_DAMAGED',
  'EXCEPTION_SEIZED',
  'CANCELLED',
] as const satisfies readonly ShipmentStatus[]

export const userKinds = [
  'CUSTOMER',
  'STAFF',
  'PARTNER_MEMBER',
  'REGULATOR',
  'API_CLIENT',
  'SYSTEM',
] as const satisfies readonly UserKind[]

export const userStates = [
  'PENDING_VERIFICATION',
  'ACTIVE',
  'LOCKED',
  'SUSPENDED',
  'DEACTIVATED',
] as const satisfies readonly UserState[]

export const jobKinds = [
  'ORDERS_EXPORT',
  'SHIPMENTS_EXPORT',
  'LABELS_PRINT',
  'SHIPMENTS_HOLD',
  'ORDERS_CANCEL',
  'SHIPMENTS_MARK',
  'ORDERS_TIME',
  'TABLES_KEEP',
  'DEMONSTRATION_GROW',
  'MESSAGES_SEND',
  'CODES_SEND',
  'CONTACT_CHANGE',
  'VERIFICATIONS_TIME',
  'API_TOKENS_TIME',
  'SUBJECT_EXPORT',
  'SUBJECT_REQUEST_DUE',
  'APPROVALS_TIME',
  'ACCESS_REVIEW_DECIDE',
  'ACCESS_REVIEW_EXECUTE',
  'ACCESS_REVIEW_REPORT',
  'ACCESS_REVIEWS_TIME',
  'KEYS_RESEAL',
  'UNKNOWN',
] as const satisfies readonly JobKind[]

export const jobStatuses = ['READY', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const satisfies readonly JobStatus[]

/** The place in a keyset list: a cursor in one direction, and the number of the first row for the reader. */
export interface PageSearch {
  after?: string | undefined
  before?: string | undefined
  row?: number | undefined
  size?: 100 | undefined
}

export const orderSorts = ['placedAt', 'number', 'postage', 'status'] as const

export const shipmentSorts = ['createdAt', 'lastEventAt', 'reference', 'status'] as const

/** What every list's address has besides its filters. */
export interface ListSearch extends PageSearch {
  /** A sortable column, and whether it runs upwards; unsaid, the list's own order. */
  sort?: string | undefined
  up?: true | undefined
  view?: string | undefined
}

/** A list's address, and what is looked for besides, which stands in none. */
export type Looking<Search = ListSearch> = Search & { q?: string | undefined }

export interface OrdersSearch extends ListSearch {
  status?: OrderStatus[] | undefined
  product?: OrderProduct[] | undefined
  registered?: boolean | undefined
  lightest?: number | undefined
  heaviest?: number | undefined
  from?: string | undefined
  to?: string | undefined
  deliveredFrom?: string | undefined
  deliveredTo?: string | undefined
}

export interface ShipmentsSearch extends ListSearch {
  status?: ShipmentStatus[] | undefined
  product?: OrderProduct[] | undefined
  country?: string | undefined
  stale?: boolean | undefined
  late?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
  heardFrom?: string | undefined
  heardTo?: string | undefined
}

export interface UsersSearch extends ListSearch {
  kind?: UserKind[] | undefined
  state?: UserState[] | undefined
  from?: string | undefined
  to?: string | undefined
  seenFrom?: string | undefined
  seenTo?: string | undefined
}

export interface UserSearch {
  tab?: 'roles' | 'sessions' | 'audit' | undefined
  /** A role whose grant is begun with. */
  assign?: string | undefined
}

export interface JobsSearch extends ListSearch {
  kind?: JobKind[] | undefined
  status?: JobStatus[] | undefined
  by?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The rows of a job are a list of their own within its page. */
export interface JobSearch extends PageSearch {
  tab?: 'audit' | undefined
  rows?: 'all' | undefined
}

export interface AuditSearch extends ListSearch {
  actor?: string | undefined
  action?: string | undefined
  outcome?: AuditOutcome[] | undefined
  object?: string | undefined
  from?: string | undefined
  to?: string | undefined
  entry?: number | undefined
}

export const orderTabs = ['tracking', 'money', 'claim', 'audit'] as const

export type OrderTab = (typeof orderTabs)[number]

export interface OrderSearch {
  tab?: OrderTab | undefined
}

export interface ShipmentSearch {
  tab?: 'tracking' | 'audit' | undefined
}

export interface SignInSearch {
  to?: string | undefined
}

function pageSearch(raw: Raw): PageSearch {
  const after = cursor(raw['after'])
  return {
    after,
    before: after ? undefined : cursor(raw['before']),
    row: positive(raw['row']),
    size: raw['size'] === 100 ? 100 : undefined,
  }
}

export function listSearch(raw: Raw, sorts?: readonly string[]): ListSearch {
  return {
    sort: sorts ? oneOf(sorts, raw['sort']) : word(raw['sort']),
    up: raw['up'] === true || undefined,
    view: word(raw['view']),
    ...pageSearch(raw),
  }
}

export function ordersSearch(raw: Raw): OrdersSearch {
  return {
    status: manyOf(orderStatuses, raw['status']),
    product: manyOf(orderProducts, raw['product']),
    registered: yesNo(raw['registered']),
    lightest: positive(raw['lightest']),
    heaviest: positive(raw['heaviest']),
    from: day(raw['from']),
    to: day(raw['to']),
    deliveredFrom: day(raw['deliveredFrom']),
    deliveredTo: day(raw['deliveredTo']),
    ...listSearch(raw, orderSorts),
  }
}

export function shipmentsSearch(raw: Raw): ShipmentsSearch {
  const country = text(raw['country'])?.toUpperCase()
  return {
    status: manyOf(shipmentStatuses, raw['status']),
    product: manyOf(orderProducts, raw['product']),
    country: country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined,
    stale: yesNo(raw['stale']),
    late: yesNo(raw['late']),
    from: day(raw['from']),
    to: day(raw['to']),
    heardFrom: day(raw['heardFrom']),
    heardTo: day(raw['heardTo']),
    ...listSearch(raw, shipmentSorts),
  }
}

export function usersSearch(raw: Raw): UsersSearch {
  return {
    kind: manyOf(userKinds, raw['kind']),
    state: manyOf(userStates, raw['state']),
    from: day(raw['from']),
    to: day(raw['to']),
    seenFrom: day(raw['seenFrom']),
    seenTo: day(raw['seenTo']),
    ...listSearch(raw),
  }
}

export function userSearch(raw: Raw): UserSearch {
  return { tab: oneOf(['roles', 'sessions', 'audit'] as const, raw['tab']), assign: word(raw['assign']) }
}

export function jobsSearch(raw: Raw): JobsSearch {
  return {
    kind: manyOf(jobKinds, raw['kind']),
    status: manyOf(jobStatuses, raw['status']),
    by: idIn(raw['by']),
    from: day(raw['from']),
    to: day(raw['to']),
    ...listSearch(raw),
  }
}

export function jobSearch(raw: Raw): JobSearch {
  return { tab: oneOf(['audit'] as const, raw['tab']), rows: oneOf(['all'] as const, raw['rows']), ...pageSearch(raw) }
}

export function auditSearch(raw: Raw): AuditSearch {
  return {
    actor: idIn(raw['actor']),
    action: permissionIn(raw['action']),
    outcome: manyOf(auditOutcomes, raw['outcome']),
    object: idIn(raw['object']),
    from: day(raw['from']),
    to: day(raw['to']),
    entry: positive(raw['entry']),
    ...listSearch(raw),
  }
}

export function orderSearch(raw: Raw): OrderSearch {
  return { tab: oneOf(orderTabs, raw['tab']) }
}

export function shipmentSearch(raw: Raw): ShipmentSearch {
  return { tab: oneOf(['tracking', 'audit'] as const, raw['tab']) }
}

/** Only an address within the console may be returned to; two slashes would name another host. What follows is read by its page. */
export function signInSearch(raw: Raw): SignInSearch {
  const to = text(raw['to'])
  return { to: to && /^\/(?![/\\])/.test(to) ? withoutWords(to) : undefined }
}

/** Addresses used to say what was looked for, and somebody may have kept one. */
function withoutWords(address: string): string {
  const [path = '', query] = address.split('?', 2)
  const said = new URLSearchParams(query)
  said.delete('q')
  return said.size > 0 ? `${path}?${said.toString()}` : path
}
