import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { DetailTools } from '../../app/detail/DetailTools'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { ContactChanges } from '../../app/identity/ContactChanges'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds, userPath } from '../../app/paths'
import { useCan } from '../../app/session'
import { UserBadge, userKindWord } from '../../app/words/users'
import { UserDetailDocument, type UserDetailQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { idOf } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { Han, Panel, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { Tabs } from '../../kit/Tabs'
import { AccountFacts } from './AccountFacts'
import { RoleTable } from './RoleTable'
import { UserConsents } from './UserConsents'
import { UserSessions } from './UserSessions'

const route = getRouteApi(routeIds.user)

export type UserData = Extract<NonNullable<UserDetailQuery['node']>, { __typename?: 'User' }>

export default function UserDetail() {
  const { id } = route.useParams()
  return <UserPage key={id} id={id} />
}

function UserPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, again] = useQuery({
    query: UserDetailDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const node = useLast(data?.node ?? undefined)
  const user = node?.__typename === 'User' ? node : undefined
  useCrumb(userPath(id), user?.displayName)
  if (user) {
    return <Loaded user={user} />
  }
  if (error) {
    return (
      <Page title={t('users.one')}>
        <LoadFailure problem={problemOf(error)} permission="users:search" onRetry={() => again({ requestPolicy: 'network-only' })} />
      </Page>
    )
  }
  if (fetching) {
    return (
      <Page title={t('users.one')}>
        <Skeleton />
      </Page>
    )
  }
  return <NotFound />
}

function Loaded({ user }: { user: UserData }) {
  const { t } = useTranslation()
  const { tab = 'summary' } = route.useSearch()
  const go = useNavigate({ from: paths.user })
  const mayTrail = useCan('audit_entries:read')
  const tabs = [
    { name: 'summary' as const, label: t('users.tabSummary') },
    { name: 'sessions' as const, label: t('users.tabSessions') },
    ...(mayTrail ? [{ name: 'audit' as const, label: t('users.tabAudit') }] : []),
  ]
  return (
    <Page
      title={<Han>{user.displayName}</Han>}
      name={user.displayName}
      actions={<DetailTools list="users" reference={user.id} pathOf={userPath} documentId={idOf(UserDetailDocument)} variables={{ id: user.id }} />}
      note={
        <>
          <UserBadge state={user.state} />
          <span>{userKindWord(user.kind)}</span>
          <span>
            {t('users.lastSeen')} {user.lastSeenAt ? <Time at={user.lastSeenAt} /> : t('users.never')}
          </span>
        </>
      }
    >
      <div>
        <Tabs
          label={t('users.tabs')}
          tabs={tabs}
          current={tabs.some((one) => one.name === tab) ? tab : 'summary'}
          onChange={(name) => void go({ search: { tab: name === 'summary' ? undefined : name } })}
        >
          {tab === 'sessions' ? <UserSessions userId={user.id} /> : tab === 'audit' && mayTrail ? <ObjectHistory id={user.id} /> : <Summary user={user} />}
        </Tabs>
      </div>
    </Page>
  )
}

function Summary({ user }: { user: UserData }) {
  const { t } = useTranslation()
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <RoleTable assignments={user.roleAssignments} />
        <Panel title={t('contacts.changes')}>
          {user.contactChanges.length === 0 ? (
            <p className="ph-quiet">{t('contacts.none')}</p>
          ) : (
            <ContactChanges changes={user.contactChanges} />
          )}
        </Panel>
      </div>
      <div className="ph-stack">
        <AccountFacts user={user} />
        <UserConsents consents={user.consents} />
      </div>
    </div>
  )
}
