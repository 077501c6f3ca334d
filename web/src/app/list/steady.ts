import type { Connection } from './declare'

/** Rows that did not change stay the same objects, so that a list asked for again repaints only what is new in it. */
export function steady<Row extends { id: string }>(before: Connection<Row> | undefined, now: Connection<Row>): Connection<Row> {
  if (!before) {
    return now
  }
  const known = new Map(before.nodes.map((row) => [row.id, row]))
  const nodes = now.nodes.map((row) => {
    const old = known.get(row.id)
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
  const unmoved = nodes.length === before.nodes.length && nodes.every((row, place) => row === before.nodes[place])
  return { ...now, nodes: unmoved ? before.nodes : nodes }
}
