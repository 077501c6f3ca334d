/** What is done with an account as a whole, by its state: who may, the service decides once more. */
import type { FactorProof, UserKind, UserState } from '../../gql/graphql'
import { can, type Viewer } from '../../app/session'

export type Step = 'suspend' | 'reactivate' | 'deactivate' | 'renew' | 'removeFactor'

export interface Person {
  id: string
  displayName: string
  kind: UserKind
  state: UserState
  version: number
}

const programs: readonly UserKind[] = ['API_CLIENT', 'SYSTEM']

const permissions = {
  suspend: 'users:suspend',
  reactivate: 'users:reactivate',
  deactivate: 'users:deactivate',
  renew: 'users:invite',
  removeFactor: 'second_factors:remove',
} as const

const from: Record<Step, readonly UserState[]> = {
  suspend: ['ACTIVE', 'LOCKED'],
  reactivate: ['SUSPENDED'],
  deactivate: ['ACTIVE', 'LOCKED', 'SUSPENDED', 'PENDING_VERIFICATION'],
  renew: ['PENDING_VERIFICATION'],
  removeFactor: ['ACTIVE', 'LOCKED', 'SUSPENDED'],
}

/** The steps that make sense with this account now; none with one's own, nor with a program's. */
export function stepsFor(who: Viewer | undefined, person: Person): Step[] {
  if (who?.user?.id === person.id || programs.includes(person.kind)) {
    return []
  }
  return (Object.keys(permissions) as Step[]).filter(
    (step) => can(who, permissions[step]) && from[step].includes(person.state) && !(step === 'deactivate' && person.kind === 'CUSTOMER'),
  )
}

/** How somebody who has lost their second factor may be known; the service knows whether it is enough for this account. */
export function proofsFor(person: Person, mayReadCases: boolean): FactorProof[] {
  const first: FactorProof = person.kind === 'CUSTOMER' ? 'CONTACT_CODE' : 'IN_PERSON'
  return [first, 'DOCUMENT', ...(mayReadCases ? (['VERIFICATION'] as const) : [])]
}
