/** The views a person made. They stay in this browser, under the person's own name: a search may hold somebody's number. */
import { useSyncExternalStore } from 'react'
import { densities } from '../prefs'
import { useViewer } from '../session'

export interface OwnView {
  key: string
  label: string
  search: Readonly<Record<string, unknown>>
  hidden: readonly string[]
  density: (typeof densities)[number]
}

export const LONGEST_NAME = 30
export const MOST_VIEWS = 20

const KEY = 'posthouse:views'
const listeners = new Set<() => void>()
const none: readonly OwnView[] = []
let read: Record<string, readonly OwnView[]> = {}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function viewOf(value: unknown): OwnView | undefined {
  if (!isRecord(value) || typeof value['key'] !== 'string' || typeof value['label'] !== 'string' || !isRecord(value['search'])) {
    return undefined
  }
  return {
    key: value['key'],
    label: value['label'].slice(0, LONGEST_NAME),
    search: value['search'],
    hidden: Array.isArray(value['hidden']) ? value['hidden'].map(String) : [],
    density: densities.find((one) => one === value['density']) ?? 'comfortable',
  }
}

/** What is stored on a machine may come from an older version or from anybody, so every part is checked. */
export function parseViews(stored: string | null): readonly OwnView[] {
  try {
    const values: unknown = JSON.parse(stored ?? '[]')
    const views = Array.isArray(values) ? values.map(viewOf).filter((view) => view !== undefined) : []
    return views.length > 0 ? views.slice(0, MOST_VIEWS) : none
  } catch {
    return none
  }
}

function place(person: string, list: string): string {
  return `${KEY}:${person}:${list}`
}

/** The same answer as long as nothing was stored, so that a page may compare it. */
function viewsAt(at: string): readonly OwnView[] {
  return (read[at] ??= parseViews(localStorage.getItem(at)))
}

function store(at: string, views: readonly OwnView[]): void {
  read = { ...read, [at]: views }
  localStorage.setItem(at, JSON.stringify(views))
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

export interface OwnViews {
  views: readonly OwnView[]
  /** Adds a view, or replaces the one of the same key. */
  keep: (view: OwnView) => void
  drop: (key: string) => void
}

export function useOwnViews(list: string): OwnViews {
  const at = place(useViewer()?.user?.id ?? '', list)
  const views = useSyncExternalStore(watch, () => viewsAt(at))
  return {
    views,
    keep: (view) => {
      const known = views.some((one) => one.key === view.key)
      store(at, known ? views.map((one) => (one.key === view.key ? view : one)) : [...views, view].slice(-MOST_VIEWS))
    },
    drop: (key) => store(at, views.filter((one) => one.key !== key)),
  }
}
