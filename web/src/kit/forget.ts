/** Whatever keeps something of the account in memory says here how it is forgotten; who signs out, or is found out, calls it. */
const forgetters = new Set<() => void>()

export function whenForgotten(forget: () => void): void {
  forgetters.add(forget)
}

export function forgetAll(): void {
  for (const forget of forgetters) {
    forget()
  }
}
