import { whenForgotten } from './forget'

/** A question about a right: why somebody may not, or may. Whoever can answer listens; the kit only asks. */
export interface WhyQuestion {
  permission: string
  /** The object it is about, by its id. */
  objectId?: string | undefined
  /** Whom it is about; the viewer where it is not said. */
  userId?: string | undefined
}

let asked: WhyQuestion | undefined
const listeners = new Set<() => void>()

whenForgotten(() => askWhy(undefined))

export const whyAsked = () => asked

export function askWhy(question: WhyQuestion | undefined): void {
  asked = question
  for (const listener of listeners) {
    listener()
  }
}

export function watchWhy(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
