import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PermissionsSearch } from '../../app/permissionsSearch'
import { rolePath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import { userKindWord } from '../../app/words/users'
import { Badge, Count, Mono, None, Time } from '../../kit/basics'
import { figuresOf, type Info, type Role } from './matrix'
import { nameOf } from './words'

interface Props {
  roles: readonly Role[]
  catalogue: readonly Info[]
  search: PermissionsSearch
  change: (patch: Partial<PermissionsSearch>) => void
}

/** The roles there are: who may hold them, how much they allow, and how much of that is of high risk. */
export function RolesTable({ roles, catalogue, search, change }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <div className="ph-matrixfilters">
        <Checkbox checked={search.retired ?? false} onChange={(event) => change({ retired: event.target.checked || undefined, after: undefined })}>
          {t('roles.retiredToo')}
        </Checkbox>
      </div>
      <div className="ph-scroll" role="region" aria-label={t('roles.tabRoles')} tabIndex={0}>
        <table className="ph-lines ph-roles">
          <thead>
            <tr>
              <th scope="col">{t('roles.role')}</th>
              <th scope="col">{t('roles.origin')}</th>
              <th scope="col">{t('roles.kinds')}</th>
              <th scope="col">{t('roles.allowed')}</th>
              <th scope="col">{t('roles.ofHighRisk')}</th>
              <th scope="col">{t('roles.version')}</th>
              <th scope="col">{t('roles.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <Row key={role.key} role={role} catalogue={catalogue} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({ role, catalogue }: { role: Role; catalogue: readonly Info[] }) {
  const { t } = useTranslation()
  const { allowed, high, denied } = figuresOf(role.permissions, catalogue)
  return (
    <tr>
      <th scope="row">
        <RowLink to={rolePath(role.key)}>{nameOf(role)}</RowLink>
        <small>
          <Mono>{role.key}</Mono>
        </small>
      </th>
      <td>
        <Standing role={role} />
      </td>
      <td>{role.kinds.map(userKindWord).join(t('roles.comma'))}</td>
      <td>
        <Count value={allowed} />
        {denied > 0 && <small>{t('roles.denies', { count: denied })}</small>}
      </td>
      <td>{high > 0 ? <Count value={high} /> : <None />}</td>
      <td>
        <Count value={role.version} />
      </td>
      <td>
        <Time at={role.updatedAt} short />
      </td>
    </tr>
  )
}

export function Standing({ role }: { role: Pick<Role, 'builtIn' | 'retiredAt'> }) {
  const { t } = useTranslation()
  if (role.retiredAt) {
    return <Badge tone="neutral">{t('roles.retired')}</Badge>
  }
  return <Badge tone={role.builtIn ? 'held' : 'done'} icon={role.builtIn ? 'lock' : 'check'}>{t(role.builtIn ? 'roles.builtIn' : 'roles.custom')}</Badge>
}
