import { useTranslation } from 'react-i18next'
import type { PermissionsLooking } from '../../app/permissionsSearch'
import { RowLink } from '../../app/RowLink'
import { rolePath } from '../../app/paths'
import { Empty, Mono } from '../../kit/basics'
import { count } from '../../kit/format'
import { Icon } from '../../kit/Icon'
import { cellOf, groupsOf, type Group, type Info, type Role } from './matrix'
import { MatrixFilters } from './MatrixFilters'
import { aboutWord, Legend, Mark, meaningOf, nameOf, RiskBadge } from './words'

interface Props {
  roles: readonly Role[]
  catalogue: readonly Info[]
  search: PermissionsLooking
  change: (patch: Partial<PermissionsLooking>) => void
}

/** Permissions down, roles across; or two roles beside each other and only what they say differently. */
export function Matrix({ roles, catalogue, search, change }: Props) {
  const { t } = useTranslation()
  const byKey = new Map(roles.map((role) => [role.key, role]))
  const one = byKey.get(search.one ?? '')
  const other = byKey.get(search.other ?? '')
  const between = one && other && one !== other ? ([one, other] as const) : undefined
  const groups = groupsOf(catalogue, { q: search.q, risk: search.risk, between })
  const across = between ?? (search.roles ? roles.filter((role) => search.roles?.includes(role.key)) : roles)
  const shown = groups.reduce((sum, group) => sum + group.permissions.length, 0)
  return (
    <>
      <MatrixFilters roles={roles} search={search} change={change} />
      <div className="ph-matrixhead">
        <p role="status">{t(between ? 'roles.differences' : 'roles.shown', { count: shown, figure: count(shown) })}</p>
        <Legend />
      </div>
      {shown === 0 ? (
        <Empty icon="filter" title={t(between ? 'roles.sameTitle' : 'roles.noneTitle')}>
          {t(between ? 'roles.sameText' : 'roles.noneText')}
        </Empty>
      ) : (
        <div className="ph-matrixbox" role="region" aria-label={t('roles.tabMatrix')} tabIndex={0}>
          <table className="ph-matrix">
            <thead>
              <tr>
                <th scope="col">{t('roles.permission')}</th>
                <th scope="col">{t('roles.riskTitle')}</th>
                {across.map((role) => (
                  <th key={role.key} scope="col">
                    <RowLink to={rolePath(role.key)}>{nameOf(role)}</RowLink>
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <Rows key={group.nodeType} group={group} across={across} />
            ))}
          </table>
        </div>
      )}
    </>
  )
}

function Rows({ group, across }: { group: Group; across: readonly Role[] }) {
  const { t } = useTranslation()
  return (
    <tbody>
      <tr className="ph-matrixgroup">
        <th scope="rowgroup" colSpan={2 + across.length}>
          {aboutWord(group.nodeType)}
        </th>
      </tr>
      {group.permissions.map((info) => (
        <tr key={info.name}>
          <th scope="row">
            {meaningOf(info)}
            <small>
              <Mono>{info.name}</Mono>
              {info.sensitive && (
                <span className="ph-sensitive">
                  <Icon name="eye" size={12} />
                  {t('roles.sensitive')}
                </span>
              )}
            </small>
          </th>
          <td>
            <RiskBadge risk={info.risk} />
          </td>
          {across.map((role) => (
            <td key={role.key}>
              <Mark cell={cellOf(role.permissions, info.name)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
