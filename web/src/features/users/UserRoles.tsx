import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../app/form/ReasonDialog'
import { send } from '../../app/form/send'
import { paths, routeIds } from '../../app/paths'
import { useCan, useViewer } from '../../app/session'
import { roleWord } from '../../app/words/roles'
import { RoleAssignmentWithdrawDocument } from '../../gql/graphql'
import { Badge, Empty, Han, None, Panel, Time } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { toast } from '../../kit/toast'
import { GrantDialog } from './GrantDialog'
import { standingOf, standingTones } from '../../app/words/standing'
import { useNow } from '../../app/words/useNow'
import type { UserData } from './UserDetail'

const route = getRouteApi(routeIds.user)

type Held = UserData['roleAssignments'][number]

/** The roles of somebody, with who gave them and why; given and taken back here by whoever may, never one's own. */
export function UserRoles({ user, onChanged }: { user: UserData; onChanged: () => void }) {
  const { t } = useTranslation()
  const { assign } = route.useSearch()
  const go = useNavigate({ from: paths.user })
  const isOwn = useViewer()?.user?.id === user.id
  const mayGrant = useCan('role_assignments:create') && !isOwn
  const mayTake = useCan('role_assignments:delete') && !isOwn
  const [asking, setAsking] = useState(false)
  const [taking, setTaking] = useState<Held>()
  const now = useNow(user)
  const isGranting = mayGrant && (asking || assign !== undefined)
  const close = () => {
    setAsking(false)
    void go({ search: (old) => ({ ...old, assign: undefined }), replace: true })
  }
  const changed = () => {
    close()
    setTaking(undefined)
    onChanged()
  }
  const grant = mayGrant && (
    <button type="button" className="ph-btn" data-primary onClick={() => setAsking(true)}>
      <Icon name="plus" />
      {t('grant.button')}
    </button>
  )
  return (
    <Panel title={t('users.roles')} extra={user.roleAssignments.length > 0 && grant}>
      {user.roleAssignments.length === 0 ? (
        <Empty icon="key" title={t('users.noRolesTitle')} action={grant}>
          {t('users.noRolesText')}
        </Empty>
      ) : (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('users.role')}</th>
              <th scope="col">{t('users.unit')}</th>
              <th scope="col">{t('users.standing')}</th>
              <th scope="col">{t('users.validFrom')}</th>
              <th scope="col">{t('users.validUntil')}</th>
              <th scope="col">{t('assignments.grantedBy')}</th>
              <th scope="col">{t('grant.reason')}</th>
              {mayTake && (
                <th scope="col" data-align="end">
                  <span className="ph-sr">{t('grant.withdraw')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {user.roleAssignments.map((one) => (
              <Line key={one.id} held={one} now={now} onTake={mayTake ? () => setTaking(one) : undefined} />
            ))}
          </tbody>
        </table>
      )}
      {isGranting && <GrantDialog user={user} role={assign} onClose={close} onDone={changed} />}
      {taking && (
        <ReasonDialog
          title={t('grant.withdrawTitle', { role: roleWord(taking.role) })}
          text={t('grant.withdrawText')}
          verb={t('grant.withdraw')}
          danger
          label={t('grant.reason')}
          send={(reason) => send(RoleAssignmentWithdrawDocument, 'roleAssignmentWithdraw', { input: { id: taking.id, reason } })}
          onDone={() => {
            toast(t('grant.withdrawn', { role: roleWord(taking.role) }))
            changed()
          }}
          onClose={() => setTaking(undefined)}
        />
      )}
    </Panel>
  )
}

function Line({ held, now, onTake }: { held: Held; now: number; onTake: (() => void) | undefined }) {
  const { t } = useTranslation()
  const standing = standingOf(held, now)
  return (
    <tr>
      <th scope="row">
        {roleWord(held.role)}
        {held.elevation && <small>{t('assignments.elevation')}</small>}
      </th>
      <td>{held.unit ? <Han>{held.unit.name}</Han> : t('users.everywhere')}</td>
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
      {onTake && (
        <td data-align="end">
          <button type="button" className="ph-btn" onClick={onTake}>
            {t('grant.withdraw')}
            <span className="ph-sr"> {roleWord(held.role)}</span>
          </button>
        </td>
      )}
    </tr>
  )
}
