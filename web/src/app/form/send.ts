import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { AnyVariables } from 'urql'
import { client } from '../../graphql/client'
import { outcomeOf } from '../../graphql/outcome'
import { persisted } from '../../graphql/persisted'

/** Sends a mutation and reads its one field as the outcome of a form. */
export async function send<Data, Variables extends AnyVariables, Field extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
  variables: Variables,
) {
  return outcomeOf(await client.mutation(persisted(document), variables).toPromise(), field)
}

/** Asks a query afresh and reads its one field as the outcome of a form: for previews and calculators. */
export async function ask<Data, Variables extends AnyVariables, Field extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
  variables: Variables,
) {
  const asked = client.query(persisted(document), variables, { requestPolicy: 'network-only' })
  return outcomeOf(await asked.toPromise(), field)
}
