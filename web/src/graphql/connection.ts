import { paths } from '../app/paths'

const BACKOFF_SECONDS = [1, 2, 5, 10]

const listeners = new Set<() => void>()
let offline = false
let attempt = 0
let timer: number | undefined

export const isOffline = () => offline

export function watchConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function publish(next: boolean): void {
  if (next === offline) {
    return
  }
  offline = next
  for (const listener of listeners) {
    listener()
  }
}

async function answers(): Promise<boolean> {
  try {
    const response = await fetch(paths.health, { cache: 'no-store' })
    return response.status < 500
  } catch {
    return false
  }
}

/** One failed request proves nothing. Only when the health probe fails too is the console called offline. */
export async function probe(): Promise<void> {
  window.clearTimeout(timer)
  if (await answers()) {
    attempt = 0
    publish(false)
    return
  }
  publish(true)
  const seconds = BACKOFF_SECONDS[attempt]
  if (seconds !== undefined) {
    attempt += 1
    timer = window.setTimeout(() => void probe(), seconds * 1000)
  }
}

/** After the last pause it is the person's turn. */
export function retryNow(): void {
  attempt = 0
  void probe()
}

window.addEventListener('online', retryNow)
window.addEventListener('offline', () => publish(true))
