import { useSyncExternalStore } from 'react'
import { ViewerDocument, type ViewerFieldsFragment } from '../gql/graphql'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'

export type Viewer = ViewerFieldsFragment

/** The permissions this console asks about, by the API's names. */
export type Permission =
  | 'orders:read'
  | 'orders:place'
  | 'orders:cancel'
  | 'orders:export'
  | 'orders:modify'
  | 'shipments:read'
  | 'shipments:accept'
  | 'shipments:scan'
  | 'shipments:hold'
  | 'shipments:export'
  | 'shipments:label'
  | 'tariffs:read'
  | 'users:search'
  | 'messages:read'
  | 'registrations:read'
  | 'contact_changes:create'
  | 'consents:give'
  | 'consents:withdraw'
  | 'users:reveal'
  | 'parties:reveal'
  | 'subject_requests:read'
  | 'subject_requests:create'
  | 'subject_requests:decide'
  | 'jobs:read'
  | 'jobs:cancel'
  | 'jobs:retry'
  | 'audit_entries:read'
  | 'audit_entries:verify'
  | 'detections:read'
  | 'detections:acknowledge'
  | 'passkeys:add'
  | 'passkeys:rename'
  | 'passkeys:remove'
  | 'sessions:read'
  | 'sessions:revoke'
  | 'verifications:review'
  | 'verifications:revoke'
  | 'verifications:submit'
  | 'playground:use'

let current: Viewer | undefined
const listeners = new Set<() => void>()

export const viewer = () => current

export function setViewer(next: Viewer): void {
  current = next
  for (const listener of listeners) {
    listener()
  }
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useViewer = () => useSyncExternalStore(watch, viewer)

export function can(who: Viewer | undefined, permission: string): boolean {
  return who?.permissions.includes(permission) ?? false
}

export function useCan(permission: Permission): boolean {
  return can(useViewer(), permission)
}

/** Asked once when the console opens; signing in and out bring the next viewer themselves. */
export async function ensureViewer(): Promise<Viewer> {
  if (current) {
    return current
  }
  const result = await client.query(persisted(ViewerDocument), {}, { requestPolicy: 'network-only' }).toPromise()
  if (!result.data) {
    throw result.error ?? new Error('The viewer query gave no data.')
  }
  setViewer(result.data.viewer)
  return result.data.viewer
}
