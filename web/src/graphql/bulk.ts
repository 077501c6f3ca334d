import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { issueSentence, problemSentence, reasonSentence, type Param } from '../kit/problems'
import { client } from './client'
import { outcomeOf } from './outcome'
import { persisted } from './persisted'

/** One row's part in an action over many, as the API tells it. */
export interface BulkRow {
  id: string
  ok: boolean
  code?: string | null | undefined
  params: readonly Param[]
}

/** What an action over many came to: rows, a job that goes on by itself, or one refusal of all. */
export type BulkAnswer = { rows: readonly BulkRow[] } | { job: string } | { refused: string }

/** Figures of the lists that may have changed are asked for again. */
const additionalTypenames = ['Order', 'Shipment', 'Job']

/** Sends an action over many and reads its answer; `take` says what a success is. */
export async function sendBulk<Data extends object, Variables extends object, Field extends keyof Data & string>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  field: Field,
  take: (done: Exclude<NonNullable<Data[Field]>, { code: string }>) => BulkAnswer,
): Promise<BulkAnswer> {
  const result = await client.mutation(persisted(document), variables, { additionalTypenames }).toPromise()
  const outcome = outcomeOf(result, field)
  switch (outcome.kind) {
    case 'done':
      return take(outcome.done)
    case 'issues':
      return { refused: outcome.issues.map(issueSentence).join(' ') }
    case 'conflict':
      return { refused: problemSentence({ code: 'VERSION_CONFLICT' }) }
    case 'refused': {
      const reasons = outcome.reasons.map((reason) => reasonSentence(reason, (state) => state))
      return { refused: [problemSentence(outcome.problem), ...reasons].join(' ') }
    }
  }
}
