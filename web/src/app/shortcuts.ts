import { useEffect, useEffectEvent } from 'react'
import { prefs } from './prefs'

const PREFIX = 'g'
const PREFIX_MS = 1000
/** Moments are counted from the page's beginning: its first second is no prefix. */
const NEVER = -Infinity

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
}

function isSingleKeyAllowed(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey
  const layer = document.querySelector('[role=dialog]')
  return !modified && !event.isComposing && !layer && !isTyping(event.target) && prefs().singleKeys
}

/**
 * Keys such as 'c' or 'g o'. They act only outside fields and dialogs, never while a character is being composed,
 * and a person can switch them off.
 */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const run = useEffectEvent((keys: string) => {
    const action = shortcuts[keys]
    action?.()
    return action !== undefined
  })
  useEffect(() => {
    let prefixedAt = NEVER
    const onKey = (event: KeyboardEvent) => {
      if (!isSingleKeyAllowed(event)) {
        return
      }
      const prefixed = event.timeStamp - prefixedAt < PREFIX_MS
      prefixedAt = NEVER
      if (run(prefixed ? `${PREFIX} ${event.key}` : event.key)) {
        event.preventDefault()
      } else if (event.key === PREFIX) {
        prefixedAt = event.timeStamp
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** The key that stands for commands on this machine, as it is printed on it. */
export const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** Ctrl+K or ⌘K: everywhere, also in fields, but not over another dialog, whose question comes first. */
export function usePaletteKey(toggle: () => void): void {
  const run = useEffectEvent(toggle)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k'
      if (wanted && !event.isComposing) {
        event.preventDefault()
        if (!document.querySelector('[role=dialog]:not(.ph-palette [role=dialog], .ph-palette)')) {
          run()
        }
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Moves the real focus from row name to row name, so that Enter is the browser's own and screen readers follow. */
export function walkRows(step: 1 | -1): void {
  const names = [...document.querySelectorAll<HTMLElement>('[data-rowname] a')]
  const at = names.findIndex((name) => name === document.activeElement)
  const next = Math.min(Math.max(at + step, 0), names.length - 1)
  names[next]?.focus()
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[role=search] input[type=search]')?.focus()
}

/** Ctrl+Enter and ⌘Enter send the form one is in. */
export function submitOnEnter(event: { key: string; ctrlKey: boolean; metaKey: boolean }, submit: () => void): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    submit()
  }
}
