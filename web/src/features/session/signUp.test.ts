import { describe, expect, it } from 'vitest'
import { consentsOf, type ConsentTerms } from './signUp'

const terms: ConsentTerms[] = [
  { __typename: 'ConsentTerms', purpose: 'SERVICE_TERMS', textVersion: '2026-11', required: true },
  { __typename: 'ConsentTerms', purpose: 'MARKETING', textVersion: '2026-12', required: false },
]

describe('consents', () => {
  it.each([
    [undefined, []],
    [{ SERVICE_TERMS: true }, [{ purpose: 'SERVICE_TERMS', textVersion: '2026-11' }]],
    [{ SERVICE_TERMS: false, MARKETING: true }, [{ purpose: 'MARKETING', textVersion: '2026-12' }]],
    [{ PRIVACY_POLICY: true }, []],
  ])('of %o are those ticked, by the version shown', (ticked, sent) => {
    expect(consentsOf(terms, ticked)).toEqual(sent)
  })
})
