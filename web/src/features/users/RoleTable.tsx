import { useTranslation } from 'react-i18next'
import { roleWord } from '../../app/words/roles'
import { Badge, Empty, Han, Mono, Panel, Time } from '../../kit/basics'
import { standingOf, standingTones } from '../../app/words/standing'
import { useNow } from '../../app/words/useNow'
import type { UserData } from './UserDetail'

/** Every role somebody holds, held or will hold: where, from when until when. */
export function RoleTable({ assignments }: { assignments: UserData['roleAssignments'] }) {
  const { t } = useTranslation()
  const now = useNow(assignments)
  return (
    <Panel title={t('users.roles')}>
      {assignments.length === 0 ? (
        <Empty icon="key" title={t('users.noRolesTitle')}>
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
            </tr>
          </thead>
          <tbody>
            {assignments.map((one) => {
              const standing = standingOf(one, now)
              return (
                <tr key={one.id}>
                  <th scope="row">
                    {roleWord(one.role)}
                    <small>
                      <Mono>{one.role}</Mono>
                    </small>
                  </th>
                  <td>{one.unit ? <Han>{one.unit.name}</Han> : t('users.everywhere')}</td>
                  <td>
                    <Badge tone={standingTones[standing]}>{t(`users.standings.${standing}`)}</Badge>
                  </td>
                  <td>
                    <Time at={one.validFrom} />
                  </td>
                  <td>{one.validUntil ? <Time at={one.validUntil} /> : <span className="ph-quiet">{t('assignments.noEnd')}</span>}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
