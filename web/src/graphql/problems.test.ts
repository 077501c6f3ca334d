import { CombinedError } from 'urql'
import { describe, expect, it } from 'vitest'
import { problemOf } from './problems'

describe('what the client library reports', () => {
  it('gives code, figures and request id', () => {
    const error = new CombinedError({
      graphQLErrors: [{ message: 'slow', extensions: { code: 'RATE_LIMITED', requestId: 'abc', retryAfterSeconds: 9 } }],
    })
    expect(problemOf(error)).toMatchObject({ code: 'RATE_LIMITED', requestId: 'abc', params: { retryAfterSeconds: 9 } })
  })

  it('is a network problem when nothing answered', () => {
    expect(problemOf(new CombinedError({ networkError: new Error('refused') }))).toEqual({ code: 'NETWORK' })
  })
})
