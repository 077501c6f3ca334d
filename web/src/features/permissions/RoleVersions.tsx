import { useTranslation } from 'react-i18next'
import { userKindWord } from '../../app/words/users'
import { Badge, Empty, Han, Panel, Time } from '../../kit/basics'
import { Diff, type Change } from '../../kit/Diff'
import { changesBetween, type Info } from './matrix'
import type { RoleData } from './RolePage'
import { cellWords, meaningOf } from './words'

type Version = RoleData['versions'][number]

/** What the role was, newest first: who changed it, why, and what that put in or took out. */
export function RoleVersions({ versions, catalogue }: { versions: readonly Version[]; catalogue: readonly Info[] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('roles.versions')}>
      {versions.length === 0 ? (
        <Empty icon="clock" title={t('roles.noVersions')} />
      ) : (
        <ol className="ph-versions">
          {versions.map((version, index) => (
            <li key={version.id}>
              <p>
                <strong>{t('roles.versionOf', { version: version.version })}</strong>
                <Time at={version.changedAt} />
                {version.changedBy ? <Han>{version.changedBy.displayName}</Han> : <span>{t('roles.platform')}</span>}
                {version.retired && <Badge tone="neutral">{t('roles.retired')}</Badge>}
              </p>
              <p className="ph-quiet">{version.reason}</p>
              <Changes version={version} before={versions[index + 1]} catalogue={catalogue} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Changes({ version, before, catalogue }: { version: Version; before: Version | undefined; catalogue: readonly Info[] }) {
  const { t } = useTranslation()
  const byName = new Map(catalogue.map((info) => [info.name, info]))
  const told = (one: Version | undefined): Record<string, string | null> => ({
    [t('roles.nameZh')]: one?.nameZh ?? null,
    [t('roles.nameEn')]: one?.nameEn ?? null,
    [t('roles.kinds')]: one ? one.kinds.map(userKindWord).join(t('roles.comma')) : null,
  })
  const [was, is] = [told(before), told(version)]
  const changes: Change[] = [
    ...Object.keys(is)
      .filter((label) => was[label] !== is[label])
      .map((label) => ({ field: label, label, before: was[label] ?? null, after: is[label] ?? null })),
    ...changesBetween(before?.permissions ?? [], version.permissions).map(({ name, before: one, after: other }) => {
      const info = byName.get(name)
      return { field: name, label: info ? meaningOf(info) : name, before: cellWords(one), after: cellWords(other) }
    }),
  ]
  if (changes.length === 0) {
    return null
  }
  return (
    <details>
      <summary>{t('roles.changes', { count: changes.length })}</summary>
      <Diff changes={changes} />
    </details>
  )
}
