import { describe, expect, it } from 'vitest'
import { reasonsFor, reasonsToRevoke } from './tones'

describe('reasons a reviewer can give', () => {
  it('asks only for what an applicant can put right', () => {
    expect(reasonsFor('ask', 'PERSON')).toContain('UNREADABLE')
    expect(reasonsFor('ask', 'PERSON')).not.toContain('SUSPECTED_FORGERY')
    expect(reasonsFor('ask', 'ORGANISATION')).toContain('AUTHORITY_MISSING')
  })

  it('keeps an organisation’s reasons from a person, and the other way round', () => {
    expect(reasonsFor('reject', 'PERSON')).not.toContain('DEREGISTERED')
    expect(reasonsFor('reject', 'ORGANISATION')).not.toContain('UNDERAGE')
    expect(reasonsFor('reject', 'ORGANISATION')).toContain('DUPLICATE')
  })
})

describe('reasons to take an approval back', () => {
  it('are what its holder wishes, or what nobody can put right', () => {
    expect(reasonsToRevoke('PERSON')).toEqual(['HOLDER_ASKED', 'DUPLICATE', 'SUSPECTED_FORGERY', 'NOT_CONFIRMED'])
    expect(reasonsToRevoke('ORGANISATION')).toContain('DEREGISTERED')
  })
})
