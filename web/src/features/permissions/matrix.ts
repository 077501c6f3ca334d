/** The matrix as data: what a role says of a permission, which permissions are shown, and where two roles differ. */
import type { PermissionEffect, PermissionRisk, PermissionScope, RoleFieldsFragment } from '../../gql/graphql'

export interface Said {
  permission: string
  scope: PermissionScope
  effect: PermissionEffect
}

export interface Info {
  name: string
  nodeType: string
  verb: string
  descriptionZh: string
  descriptionEn: string
  risk: PermissionRisk
  sensitive: boolean
  scopes: readonly PermissionScope[]
}

export type Role = RoleFieldsFragment

/** What a role says of one permission: denied, allowed in these scopes, or nothing at all. */
export type Cell = 'DENIED' | readonly PermissionScope[]

export const widestFirst: readonly PermissionScope[] = ['ANY', 'UNIT', 'PARTNER', 'OWN']

export function cellOf(said: readonly Said[], name: string): Cell {
  const about = said.filter((one) => one.permission === name)
  if (about.some((one) => one.effect === 'DENY')) {
    return 'DENIED'
  }
  return widestFirst.filter((scope) => about.some((one) => one.scope === scope))
}

export function sameCell(one: Cell, other: Cell): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.join() === other.join()
}

export interface Wanted {
  q?: string | undefined
  risk?: PermissionRisk | undefined
  /** Only what these two roles say differently. */
  between?: readonly [Role, Role] | undefined
}

export interface Group {
  nodeType: string
  permissions: Info[]
}

/** The permissions that are wanted, by what they are about; both in the order of the catalogue. */
export function groupsOf(catalogue: readonly Info[], wanted: Wanted): Group[] {
  const found = new Map<string, Info[]>()
  for (const info of catalogue) {
    if (isWanted(info, wanted)) {
      found.set(info.nodeType, [...(found.get(info.nodeType) ?? []), info])
    }
  }
  return [...found].map(([nodeType, permissions]) => ({ nodeType, permissions }))
}

function isWanted(info: Info, { q, risk, between }: Wanted): boolean {
  if (risk && info.risk !== risk) {
    return false
  }
  if (between && sameCell(cellOf(between[0].permissions, info.name), cellOf(between[1].permissions, info.name))) {
    return false
  }
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const text = `${info.name} ${info.descriptionZh} ${info.descriptionEn}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** How many permissions a role allows, and how many of them are of high risk. */
export function figuresOf(said: readonly Said[], catalogue: readonly Info[]): { allowed: number; high: number; denied: number } {
  const cells = catalogue.map((info) => ({ info, cell: cellOf(said, info.name) }))
  const allowed = cells.filter(({ cell }) => cell !== 'DENIED' && cell.length > 0)
  return {
    allowed: allowed.length,
    high: allowed.filter(({ info }) => info.risk === 'HIGH').length,
    denied: cells.filter(({ cell }) => cell === 'DENIED').length,
  }
}

/** What one version says that another does not, by permission. */
export function changesBetween(before: readonly Said[], after: readonly Said[]): { name: string; before: Cell; after: Cell }[] {
  const names = [...new Set([...before, ...after].map((one) => one.permission))].sort()
  return names
    .map((name) => ({ name, before: cellOf(before, name), after: cellOf(after, name) }))
    .filter((one) => !sameCell(one.before, one.after))
}
