/** When the session was last used by this window, as far as it can know: each answer of the platform is a use. */

let lastUsedAt = Date.now()

export const lastUse = () => lastUsedAt

export function noteUse(): void {
  lastUsedAt = Date.now()
}
