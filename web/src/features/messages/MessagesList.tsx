import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { messagesSearch } from '../../app/identitySearch'
import { OutboxOpenDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import type { Patch } from '../../kit/list/filters'
import { messagesList } from './list'

const route = getRouteApi(routeIds.messages)

export default function MessagesList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.messages })
  const [{ data }] = useQuery({ query: OutboxOpenDocument })
  const hasOutbox = Boolean(data?.outbox)
  const spec = useMemo(() => messagesList(t, hasOutbox), [t, hasOutbox])
  const change = (patch: Patch) => void go({ search: (old) => messagesSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} />
}
