/** Signing in by a passkey: what to answer is asked for, the browser answers, and the answer is sent. */
import {
  SessionConfirmByPasskeyDocument,
  SessionConfirmPasskeyOptionsDocument,
  SignInByPasskeyDocument,
  SignInConfirmByPasskeyDocument,
  SignInConfirmPasskeyOptionsDocument,
  SignInPasskeyOptionsDocument,
  type SignInByPasskeyMutation,
  type SignInPasskeyOptionsMutation,
} from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { unparked } from '../../graphql/reauth'
import type { Problem } from '../../kit/problems'
import type { Viewer } from '../session'
import { answerByPasskey } from './browser'

/** By a passkey alone, after the password, or once more by whoever is signed in. */
export type Way = 'alone' | 'second' | 'again'

type Asked = SignInPasskeyOptionsMutation['signInPasskeyOptions']
type Answered = SignInByPasskeyMutation['signInByPasskey']
type Refused = { code: string } | { code: string; retryAfterSeconds: number }

interface Answer {
  requestToken: string
  credential: string
}

function refused(outcome: Refused): Problem {
  return 'retryAfterSeconds' in outcome
    ? { code: outcome.code, params: { retryAfterSeconds: outcome.retryAfterSeconds } }
    : { code: outcome.code }
}

const asking = {
  alone: async () => {
    const { data, error } = await client.mutation(persisted(SignInPasskeyOptionsDocument), {}, unparked).toPromise()
    return { found: data?.signInPasskeyOptions, error }
  },
  second: async () => {
    const { data, error } = await client.mutation(persisted(SignInConfirmPasskeyOptionsDocument), {}, unparked).toPromise()
    return { found: data?.signInConfirmPasskeyOptions, error }
  },
  again: async () => {
    const { data, error } = await client.mutation(persisted(SessionConfirmPasskeyOptionsDocument), {}, unparked).toPromise()
    return { found: data?.sessionConfirmPasskeyOptions, error }
  },
}

const sending = {
  alone: async (answer: Answer) => {
    const input = { ...answer, delivery: 'COOKIE' as const }
    const { data, error } = await client.mutation(persisted(SignInByPasskeyDocument), { input }, unparked).toPromise()
    return { found: data?.signInByPasskey, error }
  },
  second: async (input: Answer) => {
    const { data, error } = await client.mutation(persisted(SignInConfirmByPasskeyDocument), { input }, unparked).toPromise()
    return { found: data?.signInConfirmByPasskey, error }
  },
  again: async (input: Answer) => {
    const { data, error } = await client.mutation(persisted(SessionConfirmByPasskeyDocument), { input }, unparked).toPromise()
    return { found: data?.sessionConfirmByPasskey, error }
  },
}

async function ask(way: Way): Promise<Asked | Problem> {
  const { found, error } = await asking[way]()
  return found ?? (error ? problemOf(error) : { code: 'UNKNOWN' })
}

async function send(way: Way, answer: Answer): Promise<Answered | Problem> {
  const { found, error } = await sending[way](answer)
  return found ?? (error ? problemOf(error) : { code: 'UNKNOWN' })
}

export async function signInByPasskey(way: Way): Promise<Viewer | Problem> {
  const asked = await ask(way)
  if ('code' in asked) {
    return 'requestId' in asked ? asked : refused(asked)
  }
  const credential = await answerByPasskey(asked.options)
  if (typeof credential !== 'string') {
    return credential
  }
  const answered = await send(way, { requestToken: asked.requestToken, credential })
  if ('code' in answered) {
    return 'requestId' in answered ? answered : refused(answered)
  }
  return answered.viewer
}
