import { createClient } from 'graphql-ws'
import type { SubscriptionForwarder } from 'urql'
import { paths } from '../app/paths'

const scheme = location.protocol === 'https:' ? 'wss' : 'ws'

/** The library wants a text where we send an id; this one is taken out again before the message leaves. */
const NO_TEXT = ''

/** One socket for all subscriptions, opened by the first and closed by the last. The cookie authenticates it. */
const socket = createClient({
  url: `${scheme}://${location.host}${paths.graphql}`,
  lazy: true,
  lazyCloseTimeout: 3000,
  retryAttempts: 20,
  jsonMessageReplacer: (key, value: unknown) => (key === 'query' && value === NO_TEXT ? undefined : value),
})

/** A socket keeps the session it was opened with, so a new session needs a new one. */
export function restartSocket(): void {
  socket.terminate()
}

/** The id travels at the top of the payload, and once more in its extensions for servers that read only those. */
export const forwardSubscription: SubscriptionForwarder = (request, operation) => {
  const { documentId } = operation.query as unknown as { documentId: string }
  const payload = {
    query: NO_TEXT,
    documentId,
    operationName: request.operationName,
    variables: request.variables as Record<string, unknown> | undefined,
    extensions: { documentId },
  }
  return {
    subscribe: (sink) => ({ unsubscribe: socket.subscribe(payload, sink as Parameters<typeof socket.subscribe>[1]) }),
  }
}
