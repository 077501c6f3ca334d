import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { usersSearch } from '../../app/search'
import { useCan } from '../../app/session'
import type { Patch } from '../../kit/list/filters'
import { EndAllSessions } from './EndAllSessions'
import { Invite } from './Invite'
import { usersList } from './list'

const route = getRouteApi(routeIds.users)

export default function UsersList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.users })
  const [now] = useState(() => Date.now())
  const mayInvite = useCan('users:invite')
  const mayEnd = useCan('sessions:administer')
  const spec = useMemo(() => usersList(t, now, actionsFor(mayEnd, mayInvite)), [t, now, mayEnd, mayInvite])
  const change = (patch: Patch) => void go({ search: (old) => usersSearch({ ...old, ...patch }) })
  return <ResourceList spec={spec} search={search} change={change} />
}

function actionsFor(mayEnd: boolean, mayInvite: boolean) {
  return (
    (mayEnd || mayInvite) && (
      <>
        {mayEnd && <EndAllSessions />}
        {mayInvite && <Invite />}
      </>
    )
  )
}
