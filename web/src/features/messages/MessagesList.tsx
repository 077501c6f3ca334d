import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { OutboxOpenDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { messagesList } from './list'

const route = getRouteApi(routeIds.messages)

export default function MessagesList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const [{ data }] = useQuery({ query: OutboxOpenDocument })
  const hasOutbox = Boolean(data?.outbox)
  const spec = useMemo(() => messagesList(t, hasOutbox), [t, hasOutbox])
  return <ResourceList spec={spec} search={search} />
}
