import { describe, expect, it } from 'vitest'
import { pageArguments, pageSteps } from './keyset'

const info = { __typename: 'PageInfo', startCursor: 's', endCursor: 'e' } as const

describe('keyset pages', () => {
  it('ask forwards or backwards', () => {
    expect(pageArguments({ after: 'x' })).toEqual({ first: 50, after: 'x' })
    expect(pageArguments({ before: 'x', size: 100 })).toEqual({ last: 100, before: 'x' })
  })

  it('number their rows on the way', () => {
    const steps = pageSteps({ after: 'x', row: 51 }, 50, { ...info, hasNextPage: true, hasPreviousPage: true })
    expect(steps.from).toBe(51)
    expect(steps.next).toMatchObject({ after: 'e', row: 101 })
    expect(steps.previous).toMatchObject({ before: 's', row: undefined })
  })

  it('begin at one where nothing comes before', () => {
    const steps = pageSteps({ before: 'x', row: 7 }, 3, { ...info, hasNextPage: false, hasPreviousPage: false })
    expect(steps).toEqual({ from: 1, previous: undefined, next: undefined })
  })
})
