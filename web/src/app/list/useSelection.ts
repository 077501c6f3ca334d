import { useCallback, useMemo, useState } from 'react'
import type { Ticks } from '../../kit/list/Table'
import { keepOnly, nothing, pageState, tick, tickPage, type Selection } from '../../kit/list/selection'

export interface Selected<Row> {
  selection: Selection
  /** The ticked rows, as they were last seen. */
  rows: readonly Row[]
  ticks: Ticks
  takeEverything: () => void
  keep: (ids: Iterable<string>) => void
  clear: () => void
}

/** Rows ticked on several pages of one filter. Their objects are kept, since a bulk action says which version was seen. */
export function useSelection<Row extends { id: string }>(page: readonly Row[], scope: string): Selected<Row> {
  const [state, setState] = useState<Selection>(() => nothing(scope))
  const [seen, setSeen] = useState<ReadonlyMap<string, Row>>(() => new Map())
  const selection = useMemo(() => (state.scope === scope ? state : nothing(scope)), [state, scope])
  const order = useMemo(() => page.map((row) => row.id), [page])

  const change = useCallback(
    (next: (old: Selection) => Selection) => {
      setSeen((old) => new Map([...old, ...page.map((row) => [row.id, row] as const)]))
      setState((old) => next(old.scope === scope ? old : nothing(scope)))
    },
    [page, scope],
  )
  const onTick = useCallback((id: string, range: boolean) => change((old) => tick(old, id, order, range)), [change, order])
  const onPage = useCallback(() => change((old) => tickPage(old, order)), [change, order])

  const rows = useMemo(() => {
    const known = new Map([...seen, ...page.map((row) => [row.id, row] as const)])
    return [...selection.ids].flatMap((id) => known.get(id) ?? [])
  }, [selection.ids, seen, page])

  return {
    selection,
    rows,
    ticks: { ids: selection.ids, page: pageState(selection, order), onTick, onPage },
    takeEverything: () => change((old) => ({ ...old, everything: true })),
    keep: (ids) => change((old) => keepOnly(old, ids)),
    clear: () => {
      setState(nothing(scope))
      setSeen(new Map())
    },
  }
}
