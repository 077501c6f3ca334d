import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { EndAllSessions } from './EndAllSessions'
import { Invite } from './Invite'
import { usersList } from './list'

const route = getRouteApi(routeIds.users)

export default function UsersList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const [now] = useState(() => Date.now())
  const mayInvite = useCan('users:invite')
  const mayEnd = useCan('sessions:administer')
  const spec = useMemo(() => usersList(t, now, actionsFor(mayEnd, mayInvite)), [t, now, mayEnd, mayInvite])
  return <ResourceList spec={spec} search={search} />
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
