import type { CombinedError } from 'urql'
import type { Problem } from '../kit/problems'

/** Reads the code, the figures and the request id out of what the client library reports. */
export function problemOf(error: CombinedError): Problem {
  const extensions = error.graphQLErrors[0]?.extensions
  if (!extensions) {
    return { code: 'NETWORK' }
  }
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(extensions)) {
    if (typeof value === 'string' || typeof value === 'number') {
      params[name] = value
    }
  }
  const code = extensions['code']
  const requestId = extensions['requestId']
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    params,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  }
}
