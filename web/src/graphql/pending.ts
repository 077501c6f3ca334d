/** What was sent and has to be approved by others first: whoever shows the console's notices hears of it, whatever the form. */
export interface Pending {
  id: string
  number: string
}

const listeners = new Set<(pending: Pending | undefined) => void>()

export function watchPending(listener: (pending: Pending | undefined) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Without a request where the document asked for none. */
export function announcePending(pending: Pending | undefined): void {
  for (const listener of listeners) {
    listener(pending)
  }
}
