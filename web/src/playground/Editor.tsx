import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createClient } from 'graphql-ws'
import { paths } from '../app/paths'
import type { Mode } from '../theme/tokens'
import { dropKept, memory } from './memory'

/** Answered for every role: it asks only about the one who asks. */
const FIRST_DOCUMENT = `# The session of the console applies here: you see what your roles allow.
# Ctrl+Enter runs the document, Ctrl+Space completes, the book on the left is the schema.

query WhoAmI {
  viewer {
    stage
    user {
      id
      displayName
      kind
    }
    roles
    permissions
  }
}
`

dropKept()

const scheme = location.protocol === 'https:' ? 'wss' : 'ws'

const fetcher = createGraphiQLFetcher({
  url: paths.graphql,
  headers: {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'GraphQL-Preflight': '1',
  },
  wsClient: createClient({ url: `${scheme}://${location.host}${paths.graphql}`, lazy: true }),
})

export default function Editor({ mode }: { mode: Mode }) {
  return (
    <GraphiQL key={mode} storage={memory} fetcher={fetcher} forcedTheme={mode} defaultQuery={FIRST_DOCUMENT}>
      {/* The editor's own mark links to another host; our mark stands above already. */}
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>
  )
}
