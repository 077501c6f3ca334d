/** How far a token's life has come, at a moment. */
export type TokenState = 'valid' | 'ending' | 'rotated' | 'revoked' | 'ended'

interface Token {
  expiresAt: string
  rotatedAt?: string | null
  revokedAt?: string | null
}

const SOON_MS = 14 * 24 * 3600 * 1000

export function tokenState(token: Token, now: string = new Date().toISOString()): TokenState {
  if (token.revokedAt) {
    return 'revoked'
  }
  const left = Date.parse(token.expiresAt) - Date.parse(now)
  if (left <= 0) {
    return 'ended'
  }
  if (token.rotatedAt) {
    return 'rotated'
  }
  return left < SOON_MS ? 'ending' : 'valid'
}

export function isOver(state: TokenState): boolean {
  return state === 'revoked' || state === 'ended'
}
