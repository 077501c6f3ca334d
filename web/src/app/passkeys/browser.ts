/** What the browser does with passkeys: it makes them, and answers by them. Both take and give JSON as the API does. */
import type { Problem } from '../../kit/problems'

/** A network address is no name a passkey could belong to: browsers refuse it, so nothing is offered there. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host)
}

export function passkeysPossible(): boolean {
  return (
    window.isSecureContext &&
    !isAddress(location.hostname) &&
    'PublicKeyCredential' in window &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  )
}

/** A new passkey for what the API asked, as JSON; or why there is none. */
export function makePasskey(options: string): Promise<string | Problem> {
  return asked(() => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON)
    return navigator.credentials.create({ publicKey })
  })
}

/** An answer by a passkey to what the API asked, as JSON; or why there is none. */
export function answerByPasskey(options: string): Promise<string | Problem> {
  return asked(() => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON)
    return navigator.credentials.get({ publicKey })
  })
}

async function asked(ask: () => Promise<Credential | null>): Promise<string | Problem> {
  try {
    const credential = await ask()
    return credential instanceof PublicKeyCredential ? JSON.stringify(credential.toJSON()) : { code: 'PASSKEY_CANCELLED' }
  } catch (refused) {
    return { code: codeOf(refused) }
  }
}

/** Browsers tell little, and tell it by the name of the exception. */
export function codeOf(refused: unknown): string {
  switch (refused instanceof DOMException ? refused.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return 'PASSKEY_CANCELLED'
    case 'InvalidStateError':
      return 'PASSKEY_HELD'
    case 'SecurityError':
      return 'PASSKEYS_UNAVAILABLE'
    default:
      return 'INVALID_PASSKEY'
  }
}
