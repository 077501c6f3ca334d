import { JobDetailDocument, JobMovedDocument, type JobDetailFieldsFragment } from '../../gql/graphql'
import { useLast, useQuery, useSubscription } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import type { Problem } from '../../kit/problems'

export type JobData = JobDetailFieldsFragment

interface Watched {
  job: JobData | undefined
  problem: Problem | undefined
  fetching: boolean
  again: () => void
}

/** A job as it moves: the first answer, then each change of the subscription, which the cache lays over it. */
export function useJob(id: string): Watched {
  const [{ data, error, fetching }, ask] = useQuery({
    query: JobDetailDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const [{ data: moved }] = useSubscription({ query: JobMovedDocument, variables: { id } })
  const found = data?.node?.__typename === 'Job' ? data.node : undefined
  const last = useLast(found)
  const now = moved?.jobUpdated
  const job = last && now && now.id === last.id && now.version >= last.version ? now : last
  return {
    job,
    problem: error && !job ? problemOf(error) : undefined,
    fetching,
    again: () => ask({ requestPolicy: 'network-only' }),
  }
}
