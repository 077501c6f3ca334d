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
import { PersonSteps } from './PersonSteps'
import { UserConsents } from './UserConsents'
import { UserRoles } from './UserRoles'
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
    return <Loaded user={user} onChanged={() => again({ requestPolicy: 'network-only' })} />
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

function Loaded({ user, onChanged }: { user: UserData; onChanged: () => void }) {
  const { t } = useTranslation()
  const { tab: asked, assign } = route.useSearch()
  const tab = asked ?? (assign ? 'roles' : 'summary')
  const go = useNavigate({ from: paths.user })
  const mayTrail = useCan('audit_entries:read')
  const tabs = [
    { name: 'summary' as const, label: t('users.tabSummary') },
    { name: 'roles' as const, label: t('grant.tab') },
    { name: 'sessions' as const, label: t('users.tabSessions') },
    ...(mayTrail ? [{ name: 'audit' as const, label: t('users.tabAudit') }] : []),
  ]
  return (
    <Page
      title={<Han>{user.displayName}</Han>}
      name={user.displayName}
      actions={
        <>
          <DetailTools list="users" reference={user.id} pathOf={userPath} documentId={idOf(UserDetailDocument)} variables={{ id: user.id }} />
          <PersonSteps person={user} onChanged={onChanged} />
        </>
      }
      note={
        <>
          <UserBadge state={user.state} />
          <span>{userKindWord(user.kind)}</span>
          <span>
            {user.lastSeenAt ? (
              <>
                {t('users.lastSeen')} <Time at={user.lastSeenAt} />
              </>
            ) : (
              t('users.never')
            )}
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
          <Shown tab={tab === 'audit' && !mayTrail ? 'summary' : tab} user={user} onChanged={onChanged} />
        </Tabs>
      </div>
    </Page>
  )
}

function Shown({ tab, user, onChanged }: { tab: string; user: UserData; onChanged: () => void }) {
  switch (tab) {
    case 'roles':
      return <UserRoles user={user} onChanged={onChanged} />
    case 'sessions':
      return <UserSessions person={user} />
    case 'audit':
      return <ObjectHistory id={user.id} />
    default:
      return <Summary user={user} />
  }
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
