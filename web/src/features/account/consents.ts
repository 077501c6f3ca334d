/** What somebody has agreed to, beside what is in force. */
import type { ConsentFieldsFragment, ConsentPurpose, MyConsentsQuery } from '../../gql/graphql'

type Terms = MyConsentsQuery['registrationTerms']['consents'][number]

export interface Standing {
  purpose: ConsentPurpose
  inForce: string
  required: boolean
  /** The newest consent to the purpose, by whichever version. */
  agreed: ConsentFieldsFragment | undefined
}

/** One line for each purpose in force; `given` comes oldest first. */
export function standings(terms: readonly Terms[], given: readonly ConsentFieldsFragment[]): Standing[] {
  return terms.map(({ purpose, textVersion, required }) => ({
    purpose,
    inForce: textVersion,
    required,
    agreed: given.filter((one) => one.purpose === purpose).at(-1),
  }))
}
