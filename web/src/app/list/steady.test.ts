import { describe, expect, it } from 'vitest'
import { steady } from './steady'

const pageInfo = { __typename: 'PageInfo' as const, hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
const page = (...rows: { id: string; state: string }[]) => ({ nodes: rows, pageInfo, totalCount: rows.length })
const before = page({ id: 'a', state: 'NEW' }, { id: 'b', state: 'NEW' })

describe('a list asked for again', () => {
  it('keeps its rows where nothing changed', () => {
    const now = steady(before, page({ id: 'a', state: 'NEW' }, { id: 'b', state: 'NEW' }))
    expect(now.nodes).toBe(before.nodes)
  })

  it('keeps the rows that did not change beside the one that did', () => {
    const now = steady(before, page({ id: 'a', state: 'NEW' }, { id: 'b', state: 'HELD' }))
    expect(now.nodes[0]).toBe(before.nodes[0])
    expect(now.nodes[1]).toEqual({ id: 'b', state: 'HELD' })
  })

  it('takes the new order and the new total', () => {
    const now = steady(before, { ...page({ id: 'b', state: 'NEW' }, { id: 'c', state: 'NEW' }), totalCount: 7 })
    expect(now.nodes.map((row) => row.id)).toEqual(['b', 'c'])
    expect(now.nodes[0]).toBe(before.nodes[1])
    expect(now.totalCount).toBe(7)
  })
})
