import { useSyncExternalStore } from 'react'
import { ViewerDocument, type ViewerFieldsFragment } from '../gql/graphql'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'
import { whenForgotten } from '../kit/forget'

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
  | 'users:invite'
  | 'users:suspend'
  | 'users:reactivate'
  | 'users:deactivate'
  | 'role_assignments:create'
  | 'role_assignments:delete'
  | 'role_assignments:read'
  | 'role_conflicts:create'
  | 'role_conflicts:delete'
  | 'role_conflicts:read'
  | 'elevations:request'
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
  | 'approvals:read'
  | 'approvals:decide'
  | 'denials:read'
  | 'denials:acknowledge'
  | 'permission_holders:read'
  | 'permissions:simulate'
  | 'detections:read'
  | 'roles:read'
  | 'roles:create'
  | 'roles:update'
  | 'roles:retire'
  | 'detections:acknowledge'
  | 'passkeys:add'
  | 'passkeys:rename'
  | 'passkeys:remove'
  | 'sessions:read'
  | 'sessions:revoke'
  | 'sessions:administer'
  | 'second_factors:remove'
  | 'verifications:read'
  | 'verifications:review'
  | 'verifications:revoke'
  | 'verifications:submit'
  | 'access_reviews:read'
  | 'access_reviews:create'
  | 'access_reviews:decide'
  | 'access_review_entries:read'
  | 'access_reviews:report'
  | 'playground:use'
  | 'api_clients:create'
  | 'api_clients:read'
  | 'api_clients:update'

let current: Viewer | undefined
const listeners = new Set<() => void>()

whenForgotten(() => {
  current = undefined
})

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

/** Asks who the viewer is by now: their roles may have changed meanwhile. */
export async function refreshViewer(): Promise<void> {
  const { data } = await client.query(persisted(ViewerDocument), {}, { requestPolicy: 'network-only' }).toPromise()
  if (data) {
    setViewer(data.viewer)
  }
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
