/** Adding a passkey: what to make is asked for, the browser makes it, and it is handed in. */
import i18n from 'i18next'
import { PasskeyAddDocument, PasskeyOptionsDocument, type PasskeyAddMutation } from '../../gql/graphql'
import type { Outcome } from '../../kit/form/outcome'
import { send } from '../form/send'
import { makePasskey } from './browser'

export type Added = Extract<PasskeyAddMutation['passkeyAdd'], { __typename: 'PasskeyAdded' }>

export const LONGEST_NAME = 80

/** The language messages about it are written in. */
export function messageLanguage(): 'EN' | 'ZH_CN' {
  return i18n.language === 'en' ? 'EN' : 'ZH_CN'
}

export async function addPasskey(name: string, password: string): Promise<Outcome<Added>> {
  const asked = await send(PasskeyOptionsDocument, 'passkeyOptions', { input: { password } })
  if (asked.kind !== 'done') {
    return asked
  }
  const credential = await makePasskey(asked.done.options)
  if (typeof credential !== 'string') {
    return { kind: 'refused', problem: credential, reasons: [] }
  }
  const input = { requestToken: asked.done.requestToken, credential, name, language: messageLanguage() }
  return send(PasskeyAddDocument, 'passkeyAdd', { input })
}
