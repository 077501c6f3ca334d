/** What an address may say. Anything else in it is dropped, so that a page never meets a value it does not know. */
import type { AuditOutcome, OrderProduct, OrderStatus } from '../gql/graphql'

type Raw = Record<string, unknown>

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

export const orderSorts = ['placedAt', 'number', 'postage', 'status'] as const
export type OrderSort = (typeof orderSorts)[number]


/** The place in a keyset list: a cursor in one direction, and the number of the first row for the reader. */
export interface PageSearch {
  after?: string | undefined
  before?: string | undefined
  row?: number | undefined
  size?: 100 | undefined
}

export interface OrdersSearch extends PageSearch {
  status?: OrderStatus[] | undefined
  product?: OrderProduct[] | undefined
  registered?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  sort?: OrderSort | undefined
  up?: true | undefined
}

export interface AuditSearch extends PageSearch {
  actor?: string | undefined
  action?: string | undefined
  outcome?: AuditOutcome | undefined
  object?: string | undefined
  from?: string | undefined
  to?: string | undefined
  entry?: number | undefined
}

export interface OrderSearch {
  tab?: 'audit' | undefined
}

export interface SignInSearch {
  to?: string | undefined
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value)
  }
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((one) => one === value)
}

function manyOf<Value extends string>(known: readonly Value[], value: unknown): Value[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  const kept = known.filter((one) => given.includes(one))
  return kept.length > 0 ? kept : undefined
}

function positive(value: unknown): number | undefined {
  const number = typeof value === 'string' ? parseInt(value, 10) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** A day of the calendar; the thirty-first of April is none. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return undefined
  }
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value) ? value : undefined
}

function pageSearch(raw: Raw): PageSearch {
  const after = text(raw['after'])
  return {
    after,
    before: after ? undefined : text(raw['before']),
    row: positive(raw['row']),
    size: raw['size'] === 100 ? 100 : undefined,
  }
}

export function ordersSearch(raw: Raw): OrdersSearch {
  const registered = raw['registered']
  return {
    status: manyOf(orderStatuses, raw['status']),
    product: manyOf(orderProducts, raw['product']),
    registered: typeof registered === 'boolean' ? registered : undefined,
    from: day(raw['from']),
    to: day(raw['to']),
    q: text(raw['q']),
    sort: oneOf(orderSorts, raw['sort']),
    up: raw['up'] === true || undefined,
    ...pageSearch(raw),
  }
}

export function auditSearch(raw: Raw): AuditSearch {
  return {
    actor: text(raw['actor']),
    action: text(raw['action']),
    outcome: oneOf(auditOutcomes, raw['outcome']),
    object: text(raw['object']),
    from: day(raw['from']),
    to: day(raw['to']),
    entry: positive(raw['entry']),
    ...pageSearch(raw),
  }
}

export function orderSearch(raw: Raw): OrderSearch {
  return { tab: oneOf(['audit'] as const, raw['tab']) }
}

/** Only an address within the console may be returned to; two slashes would name another host. */
export function signInSearch(raw: Raw): SignInSearch {
  const to = text(raw['to'])
  return { to: to && /^\/(?![/\\])/.test(to) ? to : undefined }
}
