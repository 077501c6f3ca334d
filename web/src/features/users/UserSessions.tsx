import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../app/form/ReasonDialog'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { useCan, useViewer } from '../../app/session'
import { UserSessionsDocument, UserSessionsRevokeDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Empty, Mono, Panel, Skeleton, Time } from '../../kit/basics'
import { toast } from '../../kit/toast'
import type { Person } from './steps'

const FIRST = 100

/** Where somebody is signed in now; all of it is ended here by whoever may, never one's own. */
export function UserSessions({ person }: { person: Person }) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({
    query: UserSessionsDocument,
    variables: { filter: { user: { eq: person.id } }, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const sessions = useLast(data?.sessions)?.nodes
  const isOwn = useViewer()?.user?.id === person.id
  const mayEnd = useCan('sessions:administer') && !isOwn
  const [asking, setAsking] = useState(false)
  const end = mayEnd && (
    <button type="button" className="ph-btn" data-danger onClick={() => setAsking(true)}>
      {t('ending.one')}
    </button>
  )
  return (
    <Panel title={t('users.sessions')} extra={sessions && sessions.length > 0 && end}>
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
      {asking && (
        <ReasonDialog
          title={t('ending.oneTitle', { name: person.displayName })}
          text={t('ending.oneText')}
          verb={t('ending.one')}
          danger
          label={t('people.reason')}
          send={(reason) => send(UserSessionsRevokeDocument, 'userSessionsRevoke', { input: { userId: person.id, reason } })}
          onDone={({ count }) => {
            toast(t('account.revokedOthers', { count }))
            setAsking(false)
            again({ requestPolicy: 'network-only' })
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  )
}
