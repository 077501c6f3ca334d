import { useTranslation } from 'react-i18next'
import { LoadFailure } from '../../app/LoadFailure'
import { UserSessionsDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Empty, Mono, Panel, Skeleton, Time } from '../../kit/basics'

const FIRST = 100

/** Where somebody is signed in now. */
export function UserSessions({ userId }: { userId: string }) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({
    query: UserSessionsDocument,
    variables: { filter: { user: { eq: userId } }, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const sessions = useLast(data?.sessions)?.nodes
  return (
    <Panel title={t('users.sessions')}>
      {error && !sessions && (
        <LoadFailure problem={problemOf(error)} permission="sessions:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!sessions && !error && <Skeleton rows={3} />}
      {sessions?.length === 0 && (
        <Empty icon="lock" title={t('users.noSessionsTitle')}>
          {t('users.noSessionsText')}
        </Empty>
      )}
      {sessions && sessions.length > 0 && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('account.device')}</th>
              <th scope="col">{t('account.address')}</th>
              <th scope="col">{t('users.began')}</th>
              <th scope="col">{t('account.lastSeen')}</th>
              <th scope="col">{t('account.expires')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {session.device} {session.isCurrent && <Badge tone="done">{t('account.current')}</Badge>}
                </th>
                <td>
                  <Mono>{session.addressBlock}</Mono>
                </td>
                <td>
                  <Time at={session.createdAt} />
                </td>
                <td>
                  <Time at={session.lastSeenAt} />
                </td>
                <td>
                  <Time at={session.expiresAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
