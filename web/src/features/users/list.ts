/** The list of accounts, declared. */
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { ListSpec, View } from '../../app/list/declare'
import { userKinds, userStates, usersSearch, type UsersSearch } from '../../app/search'
import { userKindWord, userStateWord } from '../../app/words/users'
import { UsersDocument, type UserFilter, type UserOrderField, type UsersQuery, type UsersQueryVariables } from '../../gql/graphql'
import { date, shiftDay } from '../../kit/format'
import type { Filter } from '../../kit/list/filters'
import { hiddenAtFirst, userColumns, type UserRow } from './columns'

type UsersList = ListSpec<UserRow, UsersSearch, UserFilter, UserOrderField, UsersQuery, UsersQueryVariables>

/** Without use for so many days an account is called dormant. */
const DORMANT_DAYS = 90

export function userFilters(t: TFunction): Filter<UsersSearch, UserFilter>[] {
  return [
    {
      kind: 'many',
      key: 'kind',
      field: 'kind',
      label: t('users.kind'),
      choices: userKinds.map((value) => ({ value, label: userKindWord(value) })),
    },
    {
      kind: 'many',
      key: 'state',
      field: 'state',
      label: t('users.state'),
      choices: userStates.map((value) => ({ value, label: userStateWord(value) })),
    },
    { kind: 'dates', from: 'seenFrom', to: 'seenTo', field: 'lastSeenAt', label: t('users.lastSeen') },
    { kind: 'dates', from: 'from', to: 'to', field: 'createdAt', label: t('users.since'), more: true },
  ]
}

export function userViews(t: TFunction, now: number): View<UsersSearch>[] {
  const border = shiftDay(date(new Date(now).toISOString()), -DORMANT_DAYS)
  return [
    { key: 'all', label: t('users.viewAll'), search: {} },
    { key: 'staff', label: t('users.viewStaff'), search: { kind: ['STAFF'] } },
    { key: 'locked', label: t('users.viewLocked'), search: { state: ['LOCKED', 'SUSPENDED'] } },
    { key: 'unverified', label: t('users.viewUnverified'), search: { state: ['PENDING_VERIFICATION'] } },
    { key: 'dormant', label: t('users.viewDormant'), search: { state: ['ACTIVE'], seenTo: border } },
  ]
}

export function usersList(t: TFunction, now: number, actions?: ReactNode): UsersList {
  return {
    name: 'users',
    address: usersSearch,
    title: t('users.title'),
    permission: 'users:search',
    document: UsersDocument,
    variables: (asked) => asked,
    read: (data) => data.users,
    typenames: ['User'],
    columns: userColumns(t),
    hidden: hiddenAtFirst,
    nameOf: (user) => user.displayName,
    filters: userFilters(t),
    words: { label: t('users.search'), hint: t('users.searchHint') },
    sorts: { createdAt: 'CREATED_AT', name: 'DISPLAY_NAME' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: userViews(t, now),
    none: { icon: 'user', title: t('users.noneTitle'), text: t('users.noneText') },
    noMatch: t('users.noMatchTitle'),
    ...(actions ? { actions } : {}),
  }
}
