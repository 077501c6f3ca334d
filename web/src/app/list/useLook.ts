import { setPrefs, prefs, usePrefs } from '../prefs'
import type { OwnView } from './views'

/** Which columns a person hides is kept for each view; the first view's choice goes by the list's name alone. */
export function lookKey(list: string, view: string | undefined, first: string | undefined): string {
  return view === undefined || view === first ? list : `${list}/${view}`
}

export function useHidden(key: string, otherwise: readonly string[]) {
  const { hiddenColumns } = usePrefs()
  const hidden = hiddenColumns[key] ?? otherwise
  const hide = (next: readonly string[]) => setPrefs({ hiddenColumns: { ...prefs().hiddenColumns, [key]: [...next] } })
  return [hidden, hide] as const
}

/** A view of one's own brings the height of rows it was made with. */
export function applyLook(view: OwnView): void {
  if (view.density !== prefs().density) {
    setPrefs({ density: view.density })
  }
}
