/** The objects somebody has opened in this tab, newest first: for the command palette. Nothing personal is kept. */
import { useEffect } from 'react'
import type { IconName } from '../kit/Icon'
import { viewer } from './session'

export interface Recent {
  to: string
  /** A number the object is called by. Names of people do not belong here. */
  label: string
  icon: IconName
}

const MOST = 8

function keyOf(): string {
  return `posthouse:recent:${viewer()?.user?.id ?? ''}`
}

function isRecent(value: unknown): value is Recent {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['to', 'label', 'icon'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  )
}

/** What is stored may be anything, so only what looks right is taken. */
export function readRecent(stored: string | null): Recent[] {
  try {
    const values: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(values) ? values.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

export function withRecent(list: readonly Recent[], one: Recent): Recent[] {
  return [one, ...list.filter((other) => other.to !== one.to)].slice(0, MOST)
}

export function recents(): Recent[] {
  return readRecent(sessionStorage.getItem(keyOf()))
}

/** Notes that an object was opened, once it is known to exist. */
export function useRecent(to: string, label: string | undefined, icon: IconName): void {
  useEffect(() => {
    if (label) {
      const next = withRecent(recents(), { to, label, icon })
      try {
        sessionStorage.setItem(keyOf(), JSON.stringify(next))
      } catch {
        // A full or forbidden storage only costs the list of recent objects.
      }
    }
  }, [to, label, icon])
}
