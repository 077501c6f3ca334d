/**
 * The views a person made. They stay in this browser, under the id of the person, when that person signs out: they are
 * settings of a list, as columns are, and hold nothing of what was looked for (`stateOf`).
 */
import { useSyncExternalStore } from 'react'
import type { Patch } from '../../kit/list/filters'
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

const NUMBER = /\d(?:[\s-]?\d){8,}|\S+@\S+/gu

/** Whether a name says a number of nine digits or more, as telephones and items have, or an e-mail address. */
export function namesSomebody(label: string): boolean {
  return label.search(NUMBER) >= 0
}

const KEY = 'posthouse:views'
const listeners = new Set<() => void>()
const none: readonly OwnView[] = []
let read: Record<string, readonly OwnView[]> = {}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What of a stored address may stay. */
type Clean = (search: object) => Patch

function viewOf(value: unknown, clean: Clean): OwnView | undefined {
  if (!isRecord(value) || typeof value['key'] !== 'string' || typeof value['label'] !== 'string' || !isRecord(value['search'])) {
    return undefined
  }
  return {
    key: value['key'],
    label: value['label'].replaceAll(NUMBER, '…').slice(0, LONGEST_NAME),
    search: clean(value['search']),
    hidden: Array.isArray(value['hidden']) ? value['hidden'].map(String) : [],
    density: densities.find((one) => one === value['density']) ?? 'comfortable',
  }
}

/** What is stored on a machine may come from an older version or from anybody, so every part is checked. */
export function parseViews(stored: string | null, clean: Clean): readonly OwnView[] {
  try {
    const values: unknown = JSON.parse(stored ?? '[]')
    const views = Array.isArray(values) ? values.map((value) => viewOf(value, clean)).filter((view) => view !== undefined) : []
    return views.length > 0 ? views.slice(0, MOST_VIEWS) : none
  } catch {
    return none
  }
}

function place(person: string, list: string): string {
  return `${KEY}:${person}:${list}`
}

/**
 * The same answer as long as nothing was stored, so that a page may compare it. What is stored and would not be stored
 * today is written over: older versions kept what was looked for.
 */
function viewsAt(at: string, clean: Clean): readonly OwnView[] {
  return (read[at] ??= cleaned(at, clean))
}

function cleaned(at: string, clean: Clean): readonly OwnView[] {
  const stored = localStorage.getItem(at)
  const views = parseViews(stored, clean)
  if (stored !== null && stored !== JSON.stringify(views)) {
    localStorage.setItem(at, JSON.stringify(views))
  }
  return views
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

export function useOwnViews(list: string, clean: Clean): OwnViews {
  const at = place(useViewer()?.user?.id ?? '', list)
  const views = useSyncExternalStore(watch, () => viewsAt(at, clean))
  return {
    views,
    keep: (view) => {
      const known = views.some((one) => one.key === view.key)
      store(at, known ? views.map((one) => (one.key === view.key ? view : one)) : [...views, view].slice(-MOST_VIEWS))
    },
    drop: (key) => store(at, views.filter((one) => one.key !== key)),
  }
}
