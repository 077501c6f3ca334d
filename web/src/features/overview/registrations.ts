/** What part of those who began has finished; nothing where nobody began. */
export function shareOf({ started, finished }: { started: number; finished: number }): number | undefined {
  return started > 0 ? finished / started : undefined
}

/** A length of time as minutes and seconds, rounded to whole seconds. */
export function lengthOf(seconds: number | null): { minutes: number; seconds: string } | undefined {
  if (seconds === null) {
    return undefined
  }
  const whole = Math.round(seconds)
  return { minutes: Math.floor(whole / 60), seconds: String(whole % 60).padStart(2, '0') }
}
