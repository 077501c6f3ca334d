import { expect, it } from 'vitest'
import { dropKept, memory } from './memory'

it('keeps what the editor writes in the page, and drops what it once kept in the browser', () => {
  memory.setItem('graphiql:tabState', '13912345678')
  expect([memory.getItem('graphiql:tabState'), memory.key(0), memory.length]).toEqual(['13912345678', 'graphiql:tabState', 1])
  expect(localStorage.length).toBe(0)
  localStorage.setItem('graphiql:queries', '13912345678')
  localStorage.setItem('posthouse:prefs', '{}')
  dropKept()
  expect(Object.keys(localStorage)).toEqual(['posthouse:prefs'])
  memory.removeItem('graphiql:tabState')
  expect(memory.getItem('graphiql:tabState')).toBeNull()
})
