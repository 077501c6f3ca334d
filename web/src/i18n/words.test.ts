import { describe, expect, it } from 'vitest'
import en from './en'
import zh from './zh-CN'

/** Every key by its whole path, with the names its sentence wants filled in. */
function leaves(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of leaves(value, here)) {
        found.set(inner, text)
      }
    } else {
      found.set(here, String(value))
    }
  }
  return found
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}

const chinese = leaves(zh)
const english = leaves(en)

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave no word empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('fill the same values into the same sentences', () => {
    const different = [...chinese].filter(([key, text]) => namesIn(text).join() !== namesIn(english.get(key) ?? '').join())
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('do not shout', () => {
    const shouting = [...chinese, ...english].filter(([, text]) => /[!！]/.test(text))
    expect(shouting).toEqual([])
  })
})
