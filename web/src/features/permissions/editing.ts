/** A role as it is being composed: what is ticked, by permission. */
import { cellOf, type Cell, type Said } from './matrix'

export type Cells = Readonly<Record<string, Cell>>

export function cellsOf(said: readonly Said[]): Cells {
  return Object.fromEntries([...new Set(said.map((one) => one.permission))].map((name) => [name, cellOf(said, name)]))
}

export function withCell(cells: Cells, name: string, cell: Cell): Cells {
  const rest = Object.fromEntries(Object.entries(cells).filter(([known]) => known !== name))
  return cell !== 'DENIED' && cell.length === 0 ? rest : { ...rest, [name]: cell }
}

/** What is sent, in the order of the names. */
export function saidBy(cells: Cells): Said[] {
  return Object.entries(cells)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([permission, cell]): Said[] =>
      cell === 'DENIED'
        ? [{ permission, scope: 'ANY', effect: 'DENY' }]
        : cell.map((scope) => ({ permission, scope, effect: 'ALLOW' })),
    )
}
