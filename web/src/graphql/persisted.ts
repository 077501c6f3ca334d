import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { Kind } from 'graphql/language/kinds'

interface Generated {
  __meta__: { documentId: string }
}

/** By id: in the build every module that uses a document has a copy of its own. */
const known = new Map<string, unknown>()

/**
 * The generated documents hold an id and no text. The client library sends the id when a document has no definitions,
 * so the same document in that shape is made once for each and kept.
 */
export function persisted<Data, Variables>(
  generated: TypedDocumentNode<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  const documentId = idOf(generated)
  const made = known.get(documentId)
  if (made) {
    return made as TypedDocumentNode<Data, Variables>
  }
  const document = { kind: Kind.DOCUMENT, definitions: [], documentId } as unknown as TypedDocumentNode<Data, Variables>
  known.set(documentId, document)
  return document
}

/** The id of a generated document: what the server knows its text by. */
export function idOf(generated: object): string {
  return (generated as Generated).__meta__.documentId
}
