import type { WithCode } from '../../app/codes/useCode'
import type { ConsentInput, ConsentPurpose, RegistrationTermsQuery } from '../../gql/graphql'

export type Terms = RegistrationTermsQuery['registrationTerms']
export type ConsentTerms = Terms['consents'][number]

export interface SignUpValues extends WithCode {
  displayName: string
  password: string
  consents?: Partial<Record<ConsentPurpose, boolean>>
}

/** What was ticked, by the versions that were shown. */
export function consentsOf(terms: readonly ConsentTerms[], ticked: SignUpValues['consents'] = {}): ConsentInput[] {
  return terms.filter((one) => ticked[one.purpose]).map(({ purpose, textVersion }) => ({ purpose, textVersion }))
}
