/** Sends a file to the platform, outside the graph: its bytes are the body, and what it shows stands in the address. */
import type { VerificationDocumentSide } from '../../gql/graphql'
import type { Issue, Problem } from '../../kit/problems'

export interface Uploaded {
  id: string
  side: VerificationDocumentSide
  name: string
}

export type UploadAnswer = { kind: 'done'; id: string } | { kind: 'issue'; issue: Issue } | { kind: 'refused'; problem: Problem }

interface Refused {
  errors?: { extensions: { code: string; requestId?: string; issues?: Issue[] } }[]
}

export async function upload(file: File, side: VerificationDocumentSide): Promise<UploadAnswer> {
  try {
    const response = await fetch(`/files?side=${side}`, {
      method: 'POST',
      headers: { 'GraphQL-Preflight': '1', 'Content-Type': 'application/octet-stream' },
      body: file,
    })
    const answer = (await response.json()) as Refused & { id?: string }
    if (response.ok && answer.id) {
      return { kind: 'done', id: answer.id }
    }
    const extensions = answer.errors?.[0]?.extensions
    const issue = extensions?.issues?.[0]
    return issue ? { kind: 'issue', issue } : { kind: 'refused', problem: { code: extensions?.code ?? 'UNKNOWN', requestId: extensions?.requestId } }
  } catch {
    return { kind: 'refused', problem: { code: 'NETWORK' } }
  }
}
