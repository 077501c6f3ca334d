import type { IconName } from '../kit/Icon'
import { paths } from './paths'
import { can, type Permission, type Viewer } from './session'

export type NavKey =
  | 'overview'
  | 'counter'
  | 'scan'
  | 'labels'
  | 'jobs'
  | 'orders'
  | 'shipments'
  | 'tariffs'
  | 'users'
  | 'assignments'
  | 'messages'
  | 'verifications'
  | 'audit'
  | 'approvals'
  | 'permissions'
  | 'detections'
  | 'dataRequests'
  | 'apiClients'
  | 'denials'
  | 'whoCan'
  | 'reviews'
  | 'playground'

export type NavGroupKey = 'work' | 'trade' | 'people' | 'oversight' | 'developers'

export interface NavItem {
  key: NavKey
  to: string
  icon: IconName
  permission: Permission
  /** Another permission that is enough as well. */
  also?: Permission
  /** The letter that goes here after `g`. */
  letter: string
  /** Another document of ours, which the router does not know. */
  apart?: boolean
  /** Customers have no use for it, although they hold the permission over what is theirs. */
  internal?: boolean
}

export interface NavGroup {
  key: NavGroupKey
  items: NavItem[]
}

const site: NavGroup[] = [
  {
    key: 'work',
    items: [
      { key: 'overview', to: paths.home, icon: 'home', permission: 'orders:read', letter: 'h', internal: true },
      { key: 'counter', to: paths.counter, icon: 'counter', permission: 'shipments:accept', letter: 'w' },
      { key: 'scan', to: paths.scan, icon: 'scan', permission: 'shipments:scan', letter: 'b' },
      { key: 'labels', to: paths.labels, icon: 'tag', permission: 'shipments:label', letter: 'l' },
    ],
  },
  {
    key: 'trade',
    items: [
      { key: 'orders', to: paths.orders, icon: 'order', permission: 'orders:read', letter: 'o' },
      { key: 'shipments', to: paths.shipments, icon: 'route', permission: 'shipments:read', letter: 's' },
      { key: 'tariffs', to: paths.tariffs, icon: 'tariff', permission: 'tariffs:read', letter: 'r' },
    ],
  },
  {
    key: 'people',
    items: [
      { key: 'users', to: paths.users, icon: 'user', permission: 'users:search', letter: 'u' },
      { key: 'assignments', to: paths.assignments, icon: 'key', permission: 'role_assignments:read', letter: 'n' },
      { key: 'verifications', to: paths.verifications, icon: 'check', permission: 'verifications:review', also: 'verifications:revoke', letter: 'v' },
      { key: 'messages', to: paths.messages, icon: 'mail', permission: 'messages:read', letter: 'm' },
    ],
  },
  {
    key: 'oversight',
    items: [
      { key: 'jobs', to: paths.jobs, icon: 'jobs', permission: 'jobs:read', letter: 'j', internal: true },
      { key: 'approvals', to: paths.approvals, icon: 'eye', permission: 'approvals:decide', also: 'elevations:request', letter: 'p' },
      { key: 'detections', to: paths.detections, icon: 'alert', permission: 'detections:read', letter: 'd' },
      { key: 'dataRequests', to: paths.dataRequests, icon: 'lock', permission: 'subject_requests:decide', letter: 't' },
      { key: 'permissions', to: paths.permissions, icon: 'columns', permission: 'roles:read', letter: 'c' },
      { key: 'denials', to: paths.denials, icon: 'cross', permission: 'denials:read', letter: 'x' },
      { key: 'whoCan', to: paths.whoCan, icon: 'search', permission: 'permission_holders:read', letter: 'q' },
      { key: 'reviews', to: paths.reviews, icon: 'clock', permission: 'access_reviews:read', letter: 'y' },
      { key: 'audit', to: paths.audit, icon: 'trail', permission: 'audit_entries:read', letter: 'a' },
    ],
  },
  {
    key: 'developers',
    items: [
      { key: 'apiClients', to: paths.clients, icon: 'link', permission: 'api_clients:create', also: 'detections:read', letter: 'k' },
      { key: 'playground', to: paths.playground, icon: 'code', permission: 'playground:use', letter: 'e', apart: true },
    ],
  },
]

function isFor(who: Viewer | undefined, item: NavItem): boolean {
  const may = can(who, item.permission) || (item.also !== undefined && can(who, item.also))
  return may && !(item.internal && who?.user?.kind === 'CUSTOMER')
}

/** Without its permission an entry does not exist: no grey entry, no padlock, no empty group. */
export function navFor(who: Viewer | undefined): NavGroup[] {
  return site
    .map((group) => ({ ...group, items: group.items.filter((item) => isFor(who, item)) }))
    .filter((group) => group.items.length > 0)
}

export function pagesFor(who: Viewer | undefined): NavItem[] {
  return navFor(who).flatMap((group) => group.items)
}

/** The entry an address belongs to: the one whose own address is the longest beginning of it. */
export function itemAt(groups: readonly NavGroup[], path: string): NavItem | undefined {
  return groups
    .flatMap((group) => group.items)
    .filter((item) => path === item.to || (item.to !== paths.home && path.startsWith(`${item.to}/`)))
    .sort((one, other) => other.to.length - one.to.length)[0]
}

/** Where a person begins who has no overview: their orders, or the first page they may see. Everybody has an account. */
export function firstPageOf(who: Viewer | undefined): string {
  const pages = pagesFor(who).filter((item) => !item.apart && item.to !== paths.home)
  return (pages.find((item) => item.key === 'orders') ?? pages[0])?.to ?? paths.account
}
