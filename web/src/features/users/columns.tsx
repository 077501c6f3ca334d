import type { TFunction } from 'i18next'
import { userPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { roleWord } from '../../app/words/roles'
import { UserBadge, userKindWord } from '../../app/words/users'
import type { UsersQuery } from '../../gql/graphql'
import { Han, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { PersonSteps } from './PersonSteps'
import { heldNow } from '../../app/words/standing'
import { useNow } from '../../app/words/useNow'

export type UserRow = UsersQuery['users']['nodes'][number]

export const hiddenAtFirst = ['createdAt'] as const

/** The roles held now, each with its office where it is tied to one. */
function Roles({ user }: { user: UserRow }) {
  const held = heldNow(user.roleAssignments, useNow(user))
  if (held.length === 0) {
    return <None />
  }
  return held.map((one, index) => (
    <span key={one.id}>
      {index > 0 && '、'}
      {roleWord(one.role)}
      {one.unit && (
        <>
          {' · '}
          <Han>{one.unit.name}</Han>
        </>
      )}
    </span>
  ))
}

export function userColumns(t: TFunction): Column<UserRow>[] {
  return [
    {
      key: 'name',
      title: t('users.name'),
      name: true,
      sortable: true,
      cell: (user) => (
        <RowLink to={userPath(user.id)}>
          <Han>{user.displayName}</Han>
        </RowLink>
      ),
    },
    { key: 'kind', title: t('users.kind'), cell: (user) => userKindWord(user.kind) },
    { key: 'state', title: t('users.state'), cell: (user) => <UserBadge state={user.state} /> },
    { key: 'roles', title: t('users.roles'), cell: (user) => <Roles user={user} /> },
    { key: 'email', title: t('users.email'), cell: (user) => user.emailMasked ?? <None /> },
    { key: 'phone', title: t('users.phone'), cell: (user) => (user.phoneMasked ? <span className="ph-num">{user.phoneMasked}</span> : <None />) },
    {
      key: 'lastSeenAt',
      title: t('users.lastSeen'),
      cell: (user) => (user.lastSeenAt ? <Time at={user.lastSeenAt} short /> : <span className="ph-quiet">{t('users.never')}</span>),
    },
    { key: 'createdAt', title: t('users.since'), sortable: true, cell: (user) => <Time at={user.createdAt} short /> },
    { key: 'steps', title: t('people.actions'), cell: (user) => <PersonSteps person={user} /> },
  ]
}
