import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../app/session'
import { SessionRevokeDocument, SessionRevokeOthersDocument, SessionsDocument, type SessionsQuery } from '../../gql/graphql'
import { useLast, useMutation, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Mono, Panel, Skeleton, Time } from '../../kit/basics'
import { problemSentence, type Problem } from '../../kit/problems'
import { ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'

const Question = lazy(() => import('../../kit/Question'))

/** More sign-ins than this at one time belong to nobody's day. */
const FIRST = 100

type SessionRow = NonNullable<SessionsQuery['sessions']>['nodes'][number]

export function Sessions({ userId }: { userId: string }) {
  const { t } = useTranslation()
  const mayRevoke = useCan('sessions:revoke')
  const [{ data, error }, reexecute] = useQuery({
    query: SessionsDocument,
    variables: { filter: { user: { eq: userId } }, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const again = () => reexecute({ requestPolicy: 'network-only' })
  const sessions = useLast(data?.sessions)?.nodes
  const others = sessions?.some((session) => !session.isCurrent) ?? false
  return (
    <Panel title={t('account.sessions')} extra={mayRevoke && others && <RevokeOthers onDone={again} />}>
      <p className="ph-quiet">{t('account.sessionsNote')}</p>
      {error && !sessions && <ProblemNote problem={problemOf(error)} />}
      {!sessions && !error && <Skeleton rows={3} />}
      {sessions && (
        <div className="ph-sessions" role="group" aria-label={t('account.sessions')} tabIndex={0}>
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('account.device')}</th>
                <th scope="col">{t('account.address')}</th>
                <th scope="col">{t('account.lastSeen')}</th>
                <th scope="col">{t('account.expires')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <SessionLine key={session.id} session={session} mayRevoke={mayRevoke} onDone={again} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

interface LineProps {
  session: SessionRow
  mayRevoke: boolean
  onDone: () => void
}

function SessionLine({ session, mayRevoke, onDone }: LineProps) {
  const { t } = useTranslation()
  const [{ fetching }, revoke] = useMutation(SessionRevokeDocument)
  const [problem, setProblem] = useState<Problem>()
  const onRevoke = async () => {
    const { data, error } = await revoke({ input: { sessionId: session.id } })
    const outcome = data?.sessionRevoke
    if (outcome?.__typename === 'SessionRevoked') {
      toast(t('account.revoked'))
      onDone()
    } else {
      setProblem(outcome ? { code: outcome.code } : error ? problemOf(error) : { code: 'UNKNOWN' })
    }
  }
  return (
    <tr>
      <th scope="row">
        {session.device}
        <small>
          {t('account.started')} <Time at={session.createdAt} />
        </small>
        {problem && (
          <small role="alert" data-tone="failed">
            {problemSentence(problem)}
          </small>
        )}
      </th>
      <td>
        <Mono>{session.addressBlock}</Mono>
      </td>
      <td>
        <Time at={session.lastSeenAt} />
      </td>
      <td>
        <Time at={session.expiresAt} />
      </td>
      <td>
        {session.isCurrent && <Badge tone="done">{t('account.current')}</Badge>}
        {!session.isCurrent && mayRevoke && (
          <button type="button" className="ph-btn" disabled={fetching} onClick={() => void onRevoke()}>
            {t('account.revoke')}
            <span className="ph-sr"> {session.device}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

function RevokeOthers({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [{ fetching }, revokeOthers] = useMutation(SessionRevokeOthersDocument)
  const [problem, setProblem] = useState<Problem>()
  const onRevoke = async () => {
    setProblem(undefined)
    const { data, error } = await revokeOthers({})
    const outcome = data?.sessionRevokeOthers
    if (outcome?.__typename === 'SessionsRevoked') {
      toast(t('account.revokedOthers', { count: outcome.count }))
      setAsking(false)
      onDone()
    } else {
      setProblem(outcome ? { code: outcome.code } : error ? problemOf(error) : { code: 'UNKNOWN' })
    }
  }
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => setAsking(true)}>
        {t('account.revokeOthers')}
      </button>
      <Suspense>
        {asking && (
          <Question
            danger
            title={t('account.revokeOthersQuestion')}
            verb={t('account.revokeOthers')}
            busy={fetching}
            onVerb={() => void onRevoke()}
            onKeep={() => setAsking(false)}
          >
            <p>{t('account.revokeOthersText')}</p>
            {problem && <ProblemNote problem={problem} />}
          </Question>
        )}
      </Suspense>
    </>
  )
}
