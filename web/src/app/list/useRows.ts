import { useMemo, useState } from 'react'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { deniedFields } from '../../kit/list/columns'
import type { Problem } from '../../kit/problems'
import type { Connection, ListSpec, ListVariables } from './declare'
import { steady } from './steady'

export interface Rows<Row> {
  /** The last page that arrived; it stays on screen while the next is on its way. */
  page: Connection<Row> | undefined
  busy: boolean
  /** Why there is nothing to show. */
  problem: Problem | undefined
  denied: ReadonlySet<string>
  again: () => void
}

type SpecParts<Row extends { id: string }, Where extends object, Field, Data, Variables> = Pick<
  ListSpec<Row, object, Where, Field, Data, Variables>,
  'document' | 'variables' | 'read' | 'typenames'
>

export function useRows<Row extends { id: string }, Where extends object, Field, Data, Variables extends object>(
  spec: SpecParts<Row, Where, Field, Data, Variables>,
  asked: ListVariables<Where, Field>,
): Rows<Row> {
  const context = useMemo(() => ({ additionalTypenames: [...spec.typenames] }), [spec.typenames])
  const [{ data, error, fetching, stale }, again] = useQuery<Data, Variables>({
    query: spec.document,
    variables: spec.variables(asked),
    context,
    requestPolicy: 'cache-and-network',
  })
  const page = useSteady(data ? (spec.read(data) ?? undefined) : undefined)
  const denied = useMemo(() => deniedFields(error?.graphQLErrors.map((one) => one.path) ?? []), [error])
  return {
    page,
    busy: fetching || stale,
    problem: error && !(data && spec.read(data)) ? problemOf(error) : undefined,
    denied,
    again: () => again({ requestPolicy: 'network-only' }),
  }
}

/** The last page that arrived, its unchanged rows as they were. */
function useSteady<Row extends { id: string }>(arrived: Connection<Row> | undefined): Connection<Row> | undefined {
  const [held, setHeld] = useState<{ arrived: Connection<Row>; page: Connection<Row> }>()
  if (arrived === undefined || arrived === held?.arrived) {
    return held?.page
  }
  const page = steady(held?.page, arrived)
  setHeld({ arrived, page })
  return page
}
