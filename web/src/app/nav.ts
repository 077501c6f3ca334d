import type { IconName } from '../kit/Icon'
import { paths } from './paths'
import { can, type Permission, type Viewer } from './session'

export type NavKey = 'orders' | 'audit' | 'playground'
export type NavGroupKey = 'trade' | 'oversight' | 'developers'

export interface NavItem {
  key: NavKey
  to: string
  icon: IconName
  permission: Permission
  /** Another document of ours, which the router does not know. */
  apart?: boolean
}

export interface NavGroup {
  key: NavGroupKey
  items: NavItem[]
}

const site: NavGroup[] = [
  { key: 'trade', items: [{ key: 'orders', to: paths.orders, icon: 'order', permission: 'orders:read' }] },
  { key: 'oversight', items: [{ key: 'audit', to: paths.audit, icon: 'trail', permission: 'audit_entries:read' }] },
  {
    key: 'developers',
    items: [{ key: 'playground', to: paths.playground, icon: 'code', permission: 'playground:use', apart: true }],
  },
]

/** Without its permission an entry does not exist: no grey entry, no padlock, no empty group. */
export function navFor(who: Viewer | undefined): NavGroup[] {
  return site
    .map((group) => ({ ...group, items: group.items.filter((item) => can(who, item.permission)) }))
    .filter((group) => group.items.length > 0)
}

/** Where a person begins: the first page they may see. Everybody has an account. */
export function firstPageOf(who: Viewer | undefined): string {
  const pages = navFor(who).flatMap((group) => group.items)
  return pages.find((item) => !item.apart)?.to ?? paths.account
}
