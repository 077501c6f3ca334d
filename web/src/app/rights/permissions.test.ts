import { expect, test } from 'vitest'
import { permissionOf } from './permissions'

test.each([
  ['orders_cancel', 'orders:cancel'],
  ['audit_entries_read', 'audit_entries:read'],
  ['shipments_await_pickup', 'shipments:await_pickup'],
  ['verification_documents_upload', 'verification_documents:upload'],
])('the word %s is of the permission %s', (key, permission) => {
  expect(permissionOf(key)).toBe(permission)
})
