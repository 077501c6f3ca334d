import { describe, expect, it } from 'vitest'
import { startLanguage } from '../i18n'
import { issueSentence, problemSentence, reasonSentence } from './problems'

/** The codes of the API. Each needs a sentence of its own in both languages. */
const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'INVALID_TRANSITION',
  'VERSION_CONFLICT',
  'CONFLICT',
  'INVALID_CREDENTIALS',
  'INVALID_CODE',
  'INVALID_PASSKEY',
  'PASSKEYS_UNAVAILABLE',
  'PASSKEY_CANCELLED',
  'PASSKEY_HELD',
  'TOO_MANY_ATTEMPTS',
  'IDEMPOTENCY_KEY_REUSED',
  'NUMBERS_EXHAUSTED',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_DOCUMENT_NOT_FOUND',
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
]

const issueCodes = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'OUT_OF_RANGE',
  'INVALID_FORMAT',
  'NOT_ALLOWED',
  'UNKNOWN_VALUE',
  'WEAK_PASSWORD',
  'BREACHED_PASSWORD',
  'PASSWORD_HOLDS_NAME',
  'PASSWORD_KINDS',
  'SAME_PASSWORD',
  'INVALID_PHONE',
  'INVALID_EMAIL',
  'INVALID_CHARACTERS',
  'NEEDS_REGISTRATION',
  'PRECISION',
  'SIDE_TOO_SHORT',
]

const limits = [
  { name: 'min', value: '1' },
  { name: 'max', value: '2000' },
]

describe.each(['zh-CN', 'en'] as const)('the sentences in %s', (language) => {
  it('know every code', async () => {
    await startLanguage(language)
    const unknown = problemSentence({ code: 'SOMETHING_NEW' })
    for (const code of codes) {
      const sentence = problemSentence({ code, params: { retryAfterSeconds: 30 } })
      expect(sentence, code).not.toBe(unknown)
      expect(sentence, code).not.toContain('{{')
    }
  })

  it('know every issue and fill its limits in', async () => {
    await startLanguage(language)
    for (const code of issueCodes) {
      const sentence = issueSentence({ path: [], code, params: limits })
      expect(sentence, code).not.toContain(code)
      expect(sentence, code).not.toContain('{{')
    }
    expect(issueSentence({ path: [], code: 'OUT_OF_RANGE', params: limits })).toContain('2000')
  })

  it('name the state that stands in the way', async () => {
    await startLanguage(language)
    const reason = { code: 'STATE', params: [{ name: 'state', value: 'CANCELLED' }] }
    expect(reasonSentence(reason, (state) => `<${state}>`)).toContain('<CANCELLED>')
  })

  it('say the code of what they do not know', async () => {
    await startLanguage(language)
    expect(issueSentence({ path: [], code: 'NEW_RULE', params: [] })).toContain('NEW_RULE')
    expect(reasonSentence({ code: 'NEW_REASON', params: [] }, String)).toContain('NEW_REASON')
  })
})
