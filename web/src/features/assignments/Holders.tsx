import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadFailure } from '../../app/LoadFailure'
import { userPath } from '../../app/paths'
import { roleWord } from '../../app/words/roles'
import { standingOf, standingTones } from '../../app/words/standing'
import { useNow } from '../../app/words/useNow'
import { UserBadge } from '../../app/words/users'
import { UnitAssignmentsDocument, type RoleAssignmentFilter, type UnitAssignmentsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Empty, Han, None, Panel, Skeleton, Time } from '../../kit/basics'

type Held = UnitAssignmentsQuery['roleAssignments']['nodes'][number]

const FIRST = 100

interface Props {
  title: ReactNode
  filter: RoleAssignmentFilter
  note?: string | undefined
  extra?: ReactNode
  /** What is said where nobody is found. */
  none?: { title: string; text: string }
}

/** The roles that match, newest first, with who holds, held or will hold them. */
export function Holders({ title, filter, note, extra, none }: Props) {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({
    query: UnitAssignmentsDocument,
    variables: { filter, first: FIRST },
    requestPolicy: 'cache-and-network',
  })
  const found = useLast(data)?.roleAssignments
  const now = useNow(found)
  return (
    <Panel title={title} extra={extra}>
      {note && <p className="ph-quiet">{note}</p>}
      {error && !found && (
        <LoadFailure problem={problemOf(error)} permission="role_assignments:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!found && !error && <Skeleton rows={4} />}
      {found?.nodes.length === 0 && (
        <Empty icon="key" title={none?.title ?? t('assignments.none')}>
          {none?.text ?? t('assignments.noneText')}
        </Empty>
      )}
      {found && found.nodes.length > 0 && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('assignments.holder')}</th>
              <th scope="col">{t('users.role')}</th>
              <th scope="col">{t('users.unit')}</th>
              <th scope="col">{t('users.standing')}</th>
              <th scope="col">{t('assignments.since')}</th>
              <th scope="col">{t('assignments.until')}</th>
              <th scope="col">{t('assignments.grantedBy')}</th>
              <th scope="col">{t('assignments.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {found.nodes.map((one) => (
              <Line key={one.id} held={one} now={now} />
            ))}
          </tbody>
        </table>
      )}
      {found && found.totalCount > FIRST && <p className="ph-quiet">{t('assignments.more', { count: FIRST })}</p>}
    </Panel>
  )
}

function Line({ held, now }: { held: Held; now: number }) {
  const { t } = useTranslation()
  const standing = standingOf(held, now)
  return (
    <tr>
      <th scope="row">
        {held.user ? (
          <Link to={userPath(held.user.id)} search={{ tab: 'roles' }}>
            <Han>{held.user.displayName}</Han>
          </Link>
        ) : (
          <None />
        )}{' '}
        {held.user && held.user.state !== 'ACTIVE' && <UserBadge state={held.user.state} />}
      </th>
      <td>
        {roleWord(held.role)}
        {held.elevation && <small>{t('assignments.elevation')}</small>}
      </td>
      <td>{held.unit ? <Han>{held.unit.name}</Han> : <span className="ph-quiet">{t('users.everywhere')}</span>}</td>
      <td>
        <Badge tone={standingTones[standing]}>{t(`users.standings.${standing}`)}</Badge>
      </td>
      <td>
        <Time at={held.validFrom} short />
      </td>
      <td>{held.validUntil ? <Time at={held.validUntil} short /> : <span className="ph-quiet">{t('assignments.noEnd')}</span>}</td>
      <td>
        {held.grantedBy ? <Han>{held.grantedBy.displayName}</Han> : <span className="ph-quiet">{t('assignments.platformItself')}</span>}
        {held.approvalId && <small>{t('assignments.approval')}</small>}
      </td>
      <td>{held.reason ? <Han>{held.reason}</Han> : <None />}</td>
    </tr>
  )
}
