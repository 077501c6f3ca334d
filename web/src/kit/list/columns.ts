import type { ReactNode } from 'react'

/** What a list shows of an object. A cell is plain: no hook with a subscription, no component of the library. */
export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'end'
  sortable?: boolean
  /** The one column a row is called by: it holds the link, becomes the row's header and cannot be hidden. */
  name?: boolean
  /** The selected field whose reading may be denied by itself; the cell then says so and the row stays. */
  needs?: string
}

export interface Sort {
  by: string
  down: boolean
}

/** What became of a row in the last bulk action. */
export interface Outcome {
  done: boolean
  words: string
}

/** The columns on screen, in their declared order. */
export function shownColumns<Row>(columns: readonly Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  return columns.filter((column) => column.name === true || !hidden.includes(column.key))
}

/** Pressing a header sorts by it, the greatest first; pressing it again turns the order round. */
export function sortedBy(key: string, sort: Sort | undefined): Sort {
  return { by: key, down: sort?.by === key ? !sort.down : true }
}

/** The fields that were denied inside a list that arrived, read from the paths of its errors. */
export function deniedFields(paths: readonly (readonly (string | number)[] | undefined)[]): ReadonlySet<string> {
  const fields = paths.map((path) => path?.findLast((part) => typeof part === 'string'))
  return new Set(fields.filter((field) => field !== undefined).map(String))
}
