import { SignOutDocument } from '../gql/graphql'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'
import { unparked } from '../graphql/reauth'
import { paths } from './paths'

/** A whole new page: nothing the last person saw stays in memory. Without an answer the cookie is still the server's to end. */
async function signOut(): Promise<void> {
  await client.mutation(persisted(SignOutDocument), {}, unparked).toPromise()
  location.assign(paths.signIn)
}

export function useSignOut(): () => void {
  return () => void signOut()
}
