import { describe, expect, it } from 'vitest'
import { isOver, withAnswer, withChange, type RunningJob } from './running'

function job(id: string, values: Partial<RunningJob> = {}): RunningJob {
  return {
    __typename: 'Job',
    id,
    kind: 'ORDERS_EXPORT',
    status: 'RUNNING',
    isStopping: false,
    done: 0,
    total: null,
    progress: null,
    succeeded: null,
    failed: null,
    error: null,
    createdAt: `2026-11-25T04:00:0${id}Z`,
    endedAt: null,
    version: 1,
    ...values,
  }
}

describe('the running jobs', () => {
  it('are listed newest first', () => {
    const jobs = [job('1'), job('3'), job('2')].reduce<RunningJob[]>(withChange, [])
    expect(jobs.map((one) => one.id)).toEqual(['3', '2', '1'])
  })

  it('move in place', () => {
    const jobs = withChange([job('2'), job('1')], job('1', { done: 5 }))
    expect(jobs.map((one) => [one.id, one.done])).toEqual([
      ['2', 0],
      ['1', 5],
    ])
  })

  it.each(['DONE', 'FAILED', 'CANCELLED'] as const)('leave when they are %s', (status) => {
    expect(isOver({ status })).toBe(true)
    expect(withChange([job('2'), job('1')], job('1', { status, version: 2 })).map((one) => one.id)).toEqual(['2'])
  })

  it('do not come back by a change that was overtaken', () => {
    const cancelled = job('1', { status: 'READY', version: 3 })
    expect(withChange([cancelled], job('1', { version: 2, done: 9 }))).toEqual([cancelled])
  })

  it('take the first answer without losing what changed meanwhile', () => {
    const moved = job('1', { done: 7 })
    expect(withAnswer([moved], [job('1'), job('2')]).map((one) => [one.id, one.done])).toEqual([
      ['2', 0],
      ['1', 7],
    ])
  })
})
