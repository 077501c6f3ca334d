import { createContext, useContext } from 'react'

interface Inbox {
  /** The request moved: the list shows it anew. */
  onChanged: () => void
  /** The request is done with: the next one opens. */
  onDecided: (id: string) => void
}

export const InboxContext = createContext<Inbox>({ onChanged: () => undefined, onDecided: () => undefined })

export const useInbox = () => useContext(InboxContext)
