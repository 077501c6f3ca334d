/** When the session was last used by this browser, as far as a window can know: each answer of the platform is a use. */
import { hear, say } from './windows'

const SAID_EVERY_MS = 20_000

let lastUsedAt = Date.now()
let lastSaidAt = 0

export const lastUse = () => lastUsedAt

export function noteUse(): void {
  lastUsedAt = Date.now()
  if (lastUsedAt - lastSaidAt >= SAID_EVERY_MS) {
    lastSaidAt = lastUsedAt
    say('used')
  }
}

/** Windows nobody looks at go on as long as another is used. */
export function watchUse(): void {
  hear('used', () => {
    lastUsedAt = Date.now()
  })
}
