import { useSyncExternalStore } from 'react'
import type { Density, Mode } from '../theme/tokens'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const densities = ['comfortable', 'compact'] as const satisfies readonly Density[]

export interface Prefs {
  theme: Theme
  language: Language
  density: Density
  singleKeys: boolean
  /** Whether a scan is answered by a sound. */
  scanSound: boolean
  navFolded: boolean
  hiddenColumns: Record<string, string[]>
}

const KEY = 'posthouse:prefs'
const listeners = new Set<() => void>()

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise
}

function columnsOf(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null) {
    return {}
  }
  return Object.fromEntries(
    Object.entries(value).map(([table, columns]) => [table, Array.isArray(columns) ? columns.map(String) : []]),
  )
}

/** What is stored on a machine may come from an older version or from anybody, so every part is checked. */
export function readPrefs(stored: string | null): Prefs {
  let values: Partial<Record<keyof Prefs, unknown>> = {}
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) {
      values = parsed
    }
  } catch {
    // Unreadable preferences are the same as none.
  }
  return {
    theme: oneOf(themes, values.theme, 'system'),
    language: oneOf(languages, values.language, browserLanguage()),
    density: oneOf(densities, values.density, 'comfortable'),
    singleKeys: values.singleKeys !== false,
    scanSound: values.scanSound !== false,
    navFolded: values.navFolded === true,
    hiddenColumns: columnsOf(values.hiddenColumns),
  }
}

let current = readPrefs(localStorage.getItem(KEY))

export const prefs = () => current

export function setPrefs(patch: Partial<Prefs>): void {
  current = { ...current, ...patch }
  localStorage.setItem(KEY, JSON.stringify(current))
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

export const usePrefs = () => useSyncExternalStore(watch, prefs)

const darkMedia = window.matchMedia('(prefers-color-scheme: dark)')

function watchMedia(listener: () => void): () => void {
  darkMedia.addEventListener('change', listener)
  return () => darkMedia.removeEventListener('change', listener)
}

export function useMode(): Mode {
  const { theme } = usePrefs()
  const dark = useSyncExternalStore(watchMedia, () => darkMedia.matches)
  if (theme === 'system') {
    return dark ? 'dark' : 'light'
  }
  return theme
}
