import { describe, expect, it } from 'vitest'
import { standings } from './consents'

const terms = [
  { __typename: 'ConsentTerms', purpose: 'PRIVACY_POLICY', textVersion: '2026-11', required: true },
  { __typename: 'ConsentTerms', purpose: 'MARKETING', textVersion: '2026-11', required: false },
] as const

const consent = (purpose: 'PRIVACY_POLICY' | 'SERVICE_TERMS', textVersion: string) =>
  ({ __typename: 'Consent', id: `${purpose}:${textVersion}`, purpose, textVersion, givenAt: '2026-11-27T04:00:00Z' }) as const

describe('what somebody has agreed to', () => {
  it('is the newest version of each purpose in force', () => {
    const given = [consent('PRIVACY_POLICY', '2026-01'), consent('PRIVACY_POLICY', '2026-11')]
    expect(standings(terms, given).map((one) => one.agreed?.textVersion)).toEqual(['2026-11', undefined])
  })

  it('leaves out purposes nobody is asked about any more', () => {
    expect(standings(terms, [consent('SERVICE_TERMS', '2026-11')]).map((one) => [one.purpose, one.agreed])).toEqual([
      ['PRIVACY_POLICY', undefined],
      ['MARKETING', undefined],
    ])
  })
})
