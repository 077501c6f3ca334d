import { getRouteApi, useNavigate } from '@tanstack/react-router'
import './permissions.css'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, rolePath, routeIds } from '../../app/paths'
import { useCan, useViewer } from '../../app/session'
import { userKindWord } from '../../app/words/users'
import { RoleDetailDocument, type RoleDetailQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Count, Facts, Mono, Panel, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { cellOf, figuresOf, groupsOf, type Info } from './matrix'
import { Retire } from './Retire'
import { RoleVersions } from './RoleVersions'
import { Standing } from './RolesTable'
import { meaningOf, nameOf, Reach, RiskBadge } from './words'

const route = getRouteApi(routeIds.role)

export type RoleData = NonNullable<RoleDetailQuery['role']>

export default function RolePage() {
  const { key } = route.useParams()
  return <One key={key} name={key} />
}

function One({ name }: { name: string }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({ query: RoleDetailDocument, variables: { key: name }, requestPolicy: 'cache-and-network' })
  const found = useLast(data)
  const role = found?.role ?? undefined
  const again = () => ask({ requestPolicy: 'network-only' })
  useCrumb(rolePath(name), role && nameOf(role))
  if (found && role) {
    return <Loaded role={role} catalogue={found.permissionCatalogue} again={again} />
  }
  if (error) {
    return (
      <Page title={t('roles.one')}>
        <LoadFailure problem={problemOf(error)} permission="roles:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={t('roles.one')}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}

function Loaded({ role, catalogue, again }: { role: RoleData; catalogue: readonly Info[]; again: () => void }) {
  const { t } = useTranslation()
  const mayTrail = useCan('audit_entries:read')
  const { allowed, high, denied } = figuresOf(role.permissions, catalogue)
  return (
    <Page
      title={nameOf(role)}
      note={
        <>
          <Standing role={role} />
          <Mono>{role.key}</Mono>
        </>
      }
      actions={<Actions role={role} again={again} />}
    >
      <div className="ph-columns">
        <div className="ph-stack">
          <Said role={role} catalogue={catalogue} />
          <RoleVersions versions={role.versions} catalogue={catalogue} />
        </div>
        <div className="ph-stack">
          <Panel title={t('roles.one')}>
            <Facts
              items={[
                { label: t('roles.nameZh'), value: <span lang="zh-CN">{role.nameZh}</span> },
                { label: t('roles.nameEn'), value: <span lang="en">{role.nameEn}</span> },
                { label: t('roles.kinds'), value: role.kinds.map(userKindWord).join(t('roles.comma')) },
                { label: t('roles.allowed'), value: <Count value={allowed} /> },
                { label: t('roles.ofHighRisk'), value: <Count value={high} /> },
                { label: t('roles.deniedTitle'), value: <Count value={denied} /> },
                { label: t('roles.version'), value: <Count value={role.version} /> },
                { label: t('roles.made'), value: <Time at={role.createdAt} /> },
                { label: t('roles.changed'), value: <Time at={role.updatedAt} /> },
              ]}
            />
          </Panel>
          {mayTrail && <ObjectHistory id={role.id} />}
        </div>
      </div>
    </Page>
  )
}

/** What can be done with it. A built-in role is only cloned; one's own role is for others to change. */
function Actions({ role, again }: { role: RoleData; again: () => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const mayCreate = useCan('roles:create')
  const mayUpdate = useCan('roles:update')
  const mayRetire = useCan('roles:retire')
  const held = useViewer()?.roles.includes(role.key) ?? false
  const fixed = role.builtIn || role.retiredAt != null
  return (
    <>
      {mayCreate && (
        <button type="button" className="ph-btn" onClick={() => void go({ to: paths.roleNew, search: { from: role.key } })}>
          {t('roles.clone')}
        </button>
      )}
      {!fixed && mayUpdate && (
        <button
          type="button"
          className="ph-btn"
          aria-disabled={held || undefined}
          title={held ? t('roles.heldByYou') : undefined}
          onClick={() => !held && void go({ to: paths.roleEdit, params: { key: role.key } })}
        >
          {t('roles.edit')}
          {held && <span className="ph-sr">{t('roles.heldByYou')}</span>}
        </button>
      )}
      {!fixed && mayRetire && <Retire role={role} held={held} again={again} />}
    </>
  )
}

function Said({ role, catalogue }: { role: RoleData; catalogue: readonly Info[] }) {
  const { t } = useTranslation()
  const said = new Set(role.permissions.map((one) => one.permission))
  const groups = groupsOf(catalogue.filter((info) => said.has(info.name)), {})
  return (
    <Panel title={t('roles.permissions')}>
      <table className="ph-lines">
        <thead>
          <tr>
            <th scope="col">{t('roles.permission')}</th>
            <th scope="col">{t('roles.reach')}</th>
            <th scope="col">{t('roles.riskTitle')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.nodeType}>
            {group.permissions.map((info) => (
              <tr key={info.name}>
                <th scope="row">
                  {meaningOf(info)}
                  <small>
                    <Mono>{info.name}</Mono>
                  </small>
                </th>
                <td>
                  <Reach cell={cellOf(role.permissions, info.name)} />
                </td>
                <td>
                  <RiskBadge risk={info.risk} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  )
}
