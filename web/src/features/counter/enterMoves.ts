import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]'

/** A field inside a closed part of the page is not on the way. */
function isOnTheWay(element: HTMLElement): boolean {
  return !element.closest('details:not([open])') && !element.closest('[data-offway]')
}

/** The fields Enter walks through, in the order of the page; a group of choices is one stop. */
export function stopsIn(form: HTMLElement): HTMLElement[] {
  const groups = new Set<string>()
  return [...form.querySelectorAll<HTMLElement>(STOPS)].filter((element) => {
    if (!isOnTheWay(element)) {
      return false
    }
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const isFirst = !groups.has(element.name)
      groups.add(element.name)
      return isFirst
    }
    return true
  })
}

/** Enter goes on to the next field, as on every counter; on the button it presses it. With Ctrl or ⌘ the form is sent. */
export function enterMoves(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, nativeEvent } = event
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (key !== 'Enter' || !plain || nativeEvent.isComposing || !isField || !isOnTheWay(target)) {
    return
  }
  event.preventDefault()
  const stops = stopsIn(event.currentTarget)
  const at = stops.findIndex((stop) => stop === target || isSameGroup(stop, target))
  const next = stops[at + 1]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') {
    next.select()
  }
}

function isSameGroup(stop: HTMLElement, target: HTMLElement): boolean {
  return (
    stop instanceof HTMLInputElement &&
    target instanceof HTMLInputElement &&
    stop.type === 'radio' &&
    target.type === 'radio' &&
    stop.name === target.name
  )
}
