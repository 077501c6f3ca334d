import { describe, expect, it } from 'vitest'
import { readPrefs } from './prefs'

describe('stored preferences', () => {
  it('are kept', () => {
    const prefs = readPrefs('{"theme":"dark","language":"en","density":"compact","singleKeys":false}')
    expect(prefs).toMatchObject({ theme: 'dark', language: 'en', density: 'compact', singleKeys: false })
  })

  it.each(['', 'null', '[]', 'not json', '{"theme":"pink","density":3,"hiddenColumns":7}'])('fall back from %j', (stored) => {
    expect(readPrefs(stored)).toMatchObject({ theme: 'system', density: 'comfortable', singleKeys: true, hiddenColumns: {} })
  })
})
