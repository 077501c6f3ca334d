import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import {
  useMutation as useUrqlMutation,
  useQuery as useUrqlQuery,
  useSubscription as useUrqlSubscription,
  type AnyVariables,
  type UseMutationResponse,
  type UseQueryArgs,
  type UseQueryResponse,
  type UseSubscriptionArgs,
  type UseSubscriptionResponse,
} from 'urql'
import { isOffline, watchConnection } from './connection'
import { persisted } from './persisted'

type QueryArgs<Data, Variables extends AnyVariables> = UseQueryArgs<Variables, Data> & {
  query: TypedDocumentNode<Data, Variables>
}

/** The library's hooks for generated documents, so that no page can forget to send the id instead of the text. */
export function useQuery<Data, Variables extends AnyVariables>(
  args: QueryArgs<Data, Variables>,
): UseQueryResponse<Data, Variables> {
  const response = useUrqlQuery<Data, Variables>({ ...args, query: persisted(args.query) })
  useAgainWhenBack(response)
  return response
}

/** What failed while the platform could not be reached is asked again once it can. */
function useAgainWhenBack<Data, Variables extends AnyVariables>([state, again]: UseQueryResponse<Data, Variables>): void {
  const offline = useSyncExternalStore(watchConnection, isOffline)
  const onBack = useEffectEvent(() => {
    if (state.error?.networkError) {
      again({ requestPolicy: 'network-only' })
    }
  })
  useEffect(() => {
    if (!offline) {
      onBack()
    }
  }, [offline])
}

export function useMutation<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): UseMutationResponse<Data, Variables> {
  return useUrqlMutation<Data, Variables>(persisted(document))
}

type SubscriptionArgs<Data, Variables extends AnyVariables> = UseSubscriptionArgs<Variables, Data> & {
  query: TypedDocumentNode<Data, Variables>
}

export function useSubscription<Data, Variables extends AnyVariables>(
  args: SubscriptionArgs<Data, Variables>,
): UseSubscriptionResponse<Data, Variables> {
  return useUrqlSubscription<Data, Data, Variables>({ ...args, query: persisted(args.query) })
}

/** Keeps the last answer on screen while the next is on its way, so that a list blinks to a skeleton only once. */
export function useLast<T>(data: T | undefined): T | undefined {
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) {
    setLast(data)
    return data
  }
  return last
}
