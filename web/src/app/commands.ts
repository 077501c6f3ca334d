/** What the page on screen offers to the command palette. A page registers its actions while it is shown. */
import { useEffect, useSyncExternalStore } from 'react'
import type { IconName } from '../kit/Icon'

export interface Command {
  key: string
  label: string
  icon?: IconName
  /** The shortcut that does the same, for people to learn it: keys parted by blanks. */
  keys?: string
  /** Why it cannot be done now. */
  reason?: string | undefined
  run: () => void
}

const registered = new Map<symbol, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function publish(): void {
  all = [...registered.values()].flat()
  for (const listener of listeners) {
    listener()
  }
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Offers the commands until the page is left. Nobody but an open palette listens, so a new list at each render costs little. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol('commands')
    registered.set(key, commands)
    publish()
    return () => {
      registered.delete(key)
      publish()
    }
  }, [commands])
}

export const useAllCommands = () => useSyncExternalStore(watch, () => all)
