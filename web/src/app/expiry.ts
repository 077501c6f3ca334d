/** Whether a session is about to end, and by what. All of it pure; moments in milliseconds. */

export interface SessionTimes {
  lastSeenAt: string
  idleExpiresAt: string
  expiresAt: string
}

export interface Ending {
  /** Use prolongs an idle session; what has reached its greatest age needs a new sign-in. */
  by: 'idle' | 'age'
  minutes: number
}

const WARNED_MS = 5 * 60_000
const MINUTE_MS = 60_000

/** What a session is surely over by. Its age is the platform's clock against ours, so the platform is asked. */
export function overBy(session: SessionTimes, lastUsedAt: number, now: number): Ending['by'] | undefined {
  if (Date.parse(session.expiresAt) <= now) {
    return 'age'
  }
  const idleFor = Date.parse(session.idleExpiresAt) - Date.parse(session.lastSeenAt)
  return Math.max(Date.parse(session.idleExpiresAt), lastUsedAt + idleFor) <= now ? 'idle' : undefined
}

/** The platform notes a use at most once a minute, so the last one may count for a minute less. */
const NOTED_LATE_MS = MINUTE_MS

export function endingOf(session: SessionTimes, lastUsedAt: number, now: number): Ending | undefined {
  const idleFor = Date.parse(session.idleExpiresAt) - Date.parse(session.lastSeenAt)
  const idleEnd = Math.max(Date.parse(session.idleExpiresAt), lastUsedAt + idleFor - NOTED_LATE_MS)
  const ageEnd = Date.parse(session.expiresAt)
  const end = Math.min(idleEnd, ageEnd)
  if (!(end - now <= WARNED_MS) || end <= now) {
    return undefined
  }
  return { by: ageEnd <= idleEnd ? 'age' : 'idle', minutes: Math.max(1, Math.ceil((end - now) / MINUTE_MS)) }
}
