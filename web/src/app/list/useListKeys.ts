import { useShortcuts } from '../shortcuts'

/** The row whose name has the focus, or that holds what has it. */
function rowInFocus(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined
}

/** x ticks the row one stands on, Shift+x everything from the row ticked last to here, o opens it. */
export function useListKeys(onTick: ((id: string, range: boolean) => void) | undefined): void {
  const tick = (range: boolean) => {
    const id = rowInFocus()?.dataset['row']
    if (id !== undefined) {
      onTick?.(id, range)
    }
  }
  useShortcuts({
    x: () => tick(false),
    X: () => tick(true),
    o: () => rowInFocus()?.querySelector<HTMLElement>('[data-rowname] a')?.click(),
  })
}

/** What held the focus has gone with the bulk bar; the rows are where one goes on. */
export function focusRows(): void {
  document.querySelector<HTMLElement>('.ph-tablebox')?.focus({ preventScroll: true })
}
