import { describe, expect, it } from 'vitest'
import { outcomeOf } from './outcome'
import { watchPending, type Pending } from './pending'

const approval = { id: 'QXBwcm92YWw6MQ==', number: 'AP00000001' }

function heard(answer: object): { said: string; told: (Pending | undefined)[] } {
  const told: (Pending | undefined)[] = []
  const stop = watchPending((pending) => told.push(pending))
  const outcome = outcomeOf({ data: { orderCancel: answer } }, 'orderCancel')
  stop()
  return { said: outcome.kind === 'refused' ? outcome.problem.code : outcome.kind, told }
}

describe('what has to be approved by others first', () => {
  it('has a code of its own, and is announced with where it waits', () => {
    expect(heard({ code: 'APPROVAL_PENDING', approval })).toEqual({ said: 'APPROVAL_PENDING', told: [approval] })
  })

  it('is announced also where the document asked for no request, or it may not be seen', () => {
    expect(heard({ code: 'APPROVAL_PENDING' })).toEqual({ said: 'APPROVAL_PENDING', told: [undefined] })
    expect(heard({ code: 'APPROVAL_PENDING', approval: null })).toEqual({ said: 'APPROVAL_PENDING', told: [undefined] })
  })

  it('is not what other refusals and successes are', () => {
    expect(heard({ code: 'CONFLICT' })).toEqual({ said: 'CONFLICT', told: [] })
    expect(heard({ id: '1' })).toEqual({ said: 'done', told: [] })
  })
})
