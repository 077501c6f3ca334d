import { DivisionsDocument } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import type { Division } from '../../kit/form'

/** The divisions right below one, as the platform has them. They change once a year, so the first answer is kept. */
export async function loadDivisions(parent?: string): Promise<readonly Division[]> {
  const asked = client.query(persisted(DivisionsDocument), { parent }, { requestPolicy: 'cache-first' })
  const { data } = await asked.toPromise()
  return data?.divisions ?? []
}
