/** Signing in by a passkey: what to answer is asked for, the browser answers, and the answer is sent. */
import {
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

type Asked = SignInPasskeyOptionsMutation['signInPasskeyOptions']
type Answered = SignInByPasskeyMutation['signInByPasskey']
type Refused = { code: string } | { code: string; retryAfterSeconds: number }

function refused(outcome: Refused): Problem {
  return 'retryAfterSeconds' in outcome
    ? { code: outcome.code, params: { retryAfterSeconds: outcome.retryAfterSeconds } }
    : { code: outcome.code }
}

async function ask(second: boolean): Promise<Asked | Problem> {
  const { data, error } = second
    ? await client.mutation(persisted(SignInConfirmPasskeyOptionsDocument), {}, unparked).toPromise()
    : await client.mutation(persisted(SignInPasskeyOptionsDocument), {}, unparked).toPromise()
  const found = data && ('signInPasskeyOptions' in data ? data.signInPasskeyOptions : data.signInConfirmPasskeyOptions)
  return found ?? (error ? problemOf(error) : { code: 'UNKNOWN' })
}

async function send(second: boolean, requestToken: string, credential: string): Promise<Answered | Problem> {
  const input = { requestToken, credential }
  const { data, error } = second
    ? await client.mutation(persisted(SignInConfirmByPasskeyDocument), { input }, unparked).toPromise()
    : await client
        .mutation(persisted(SignInByPasskeyDocument), { input: { ...input, delivery: 'COOKIE' } }, unparked)
        .toPromise()
  const found = data && ('signInByPasskey' in data ? data.signInByPasskey : data.signInConfirmByPasskey)
  return found ?? (error ? problemOf(error) : { code: 'UNKNOWN' })
}

/** `second`: after the password, by a passkey of that account. */
export async function signInByPasskey(second: boolean): Promise<Viewer | Problem> {
  const asked = await ask(second)
  if ('code' in asked) {
    return 'requestId' in asked ? asked : refused(asked)
  }
  const credential = await answerByPasskey(asked.options)
  if (typeof credential !== 'string') {
    return credential
  }
  const answered = await send(second, asked.requestToken, credential)
  if ('code' in answered) {
    return 'requestId' in answered ? answered : refused(answered)
  }
  return answered.viewer
}
