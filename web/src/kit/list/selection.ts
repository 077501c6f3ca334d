/** Which rows are ticked. A selection holds for one set of rows: whatever changes the filter ends it. */

export interface Selection {
  /** The rows it was made among. */
  scope: string
  ids: ReadonlySet<string>
  /** Where a range begins: the row ticked last. */
  anchor: string | undefined
  /** Everything that matches the filter, shown or not. */
  everything: boolean
}

export function nothing(scope: string): Selection {
  return { scope, ids: new Set(), anchor: undefined, everything: false }
}

/** Ticks or unticks one row; as a range, everything from the row ticked last to this one takes this one's new state. */
export function tick(selection: Selection, id: string, order: readonly string[], range = false): Selection {
  const on = !selection.ids.has(id)
  const ids = new Set(selection.ids)
  for (const one of range ? between(order, selection.anchor ?? id, id) : [id]) {
    if (on) {
      ids.add(one)
    } else {
      ids.delete(one)
    }
  }
  return { ...selection, ids, anchor: id, everything: false }
}

function between(order: readonly string[], from: string, to: string): readonly string[] {
  const places = [order.indexOf(from), order.indexOf(to)]
  const [first = -1, last = -1] = places.sort((a, b) => a - b)
  return first < 0 ? [to] : order.slice(first, last + 1)
}

/** Ticks a whole page, or unticks it where all of it was ticked. */
export function tickPage(selection: Selection, order: readonly string[]): Selection {
  const ids = new Set(selection.ids)
  const all = pageState(selection, order) === 'all'
  for (const id of order) {
    if (all) {
      ids.delete(id)
    } else {
      ids.add(id)
    }
  }
  return { ...selection, ids, anchor: undefined, everything: false }
}

export function pageState(selection: Selection, order: readonly string[]): 'none' | 'some' | 'all' {
  const ticked = order.filter((id) => selection.ids.has(id)).length
  if (ticked === 0) {
    return 'none'
  }
  return ticked === order.length ? 'all' : 'some'
}

/** After a bulk action only what was refused stays ticked, so that it can be looked at and tried otherwise. */
export function keepOnly(selection: Selection, ids: Iterable<string>): Selection {
  return { ...selection, ids: new Set(ids), anchor: undefined, everything: false }
}
