import { createContext, useContext } from 'react'

interface Queueing {
  /** The case moved: the list shows it anew. */
  onChanged: () => void
  /** The case is done with: the next one opens. */
  onDecided: (id: string) => void
}

export const QueueContext = createContext<Queueing>({ onChanged: () => undefined, onDecided: () => undefined })

export const useQueue = () => useContext(QueueContext)
