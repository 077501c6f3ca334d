/** What an open object is called in the breadcrumb, where its address holds an id instead of a name. */
import { useEffect, useSyncExternalStore } from 'react'
import { whenForgotten } from '../kit/forget'

interface CrumbName {
  /** The address of the object, without what follows it. */
  path: string
  name: string
}

let current: CrumbName | undefined
const listeners = new Set<() => void>()

function publish(next: CrumbName | undefined): void {
  current = next
  for (const listener of listeners) {
    listener()
  }
}

whenForgotten(() => publish(undefined))

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useCrumbName = () => useSyncExternalStore(watch, () => current)

/** A page tells the name as soon as it knows it. */
export function useCrumb(path: string, name: string | undefined): void {
  useEffect(() => {
    if (name) {
      publish({ path, name })
      return () => publish(undefined)
    }
    return undefined
  }, [path, name])
}
