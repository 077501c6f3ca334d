/** The permissions people can choose from, by the words the audit trail has for every one of them. */
import i18n from 'i18next'

export interface KnownPermission {
  permission: string
  word: string
}

/** Verbs of two words; every other verb is what follows the last line. */
const LONG_VERBS = ['await_pickup']

export function permissionOf(key: string): string {
  const long = LONG_VERBS.find((verb) => key.endsWith(`_${verb}`))
  const cut = long ? key.length - long.length - 1 : key.lastIndexOf('_')
  return `${key.slice(0, cut)}:${key.slice(cut + 1)}`
}

export function knownPermissions(): KnownPermission[] {
  return Object.entries(i18n.t('trail.action', { returnObjects: true }))
    .map(([key, said]) => ({ permission: permissionOf(key), word: said }))
    .sort((one, other) => one.permission.localeCompare(other.permission, 'en'))
}

export function permissionNames(): string[] {
  return knownPermissions().map((one) => one.permission)
}
