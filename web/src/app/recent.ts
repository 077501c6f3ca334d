/** The objects somebody has opened in this window, newest first: for the command palette. Kept in memory only. */
import { useEffect } from 'react'
import { whenForgotten } from '../kit/forget'
import type { IconName } from '../kit/Icon'

export interface Recent {
  to: string
  /** A number the object is called by. Names of people do not belong here. */
  label: string
  icon: IconName
}

const MOST = 8
let opened: readonly Recent[] = []
whenForgotten(() => {
  opened = []
})

export function withRecent(list: readonly Recent[], one: Recent): Recent[] {
  return [one, ...list.filter((other) => other.to !== one.to)].slice(0, MOST)
}

export const recents = () => opened

/** Notes that an object was opened, once it is known to exist. */
export function useRecent(to: string, label: string | undefined, icon: IconName): void {
  useEffect(() => {
    if (label) {
      opened = withRecent(opened, { to, label, icon })
    }
  }, [to, label, icon])
}
