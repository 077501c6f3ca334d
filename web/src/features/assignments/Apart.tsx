import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../app/form/ReasonDialog'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { useCan } from '../../app/session'
import { roleWord } from '../../app/words/roles'
import { RoleConflictDeleteDocument, RoleConflictsDocument, type RoleConflictsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Han, None, Panel, Skeleton, Time } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { toast } from '../../kit/toast'
import { KeepApart } from './KeepApart'

type Rule = RoleConflictsQuery['roleConflicts']['nodes'][number]

/** Roles nobody may hold together: those of the policies, and the pairs people have added. */
export function Apart() {
  const { t } = useTranslation()
  const mayAdd = useCan('role_conflicts:create')
  const mayEnd = useCan('role_conflicts:delete')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Rule>()
  const [{ data, error }, ask] = useQuery({ query: RoleConflictsDocument, requestPolicy: 'cache-and-network' })
  const found = useLast(data)
  const again = () => ask({ requestPolicy: 'network-only' })
  const add = mayAdd && (
    <button type="button" className="ph-btn" data-primary onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t('apart.add')}
    </button>
  )
  if (error && !found) {
    return <LoadFailure problem={problemOf(error)} permission="role_conflicts:read" onRetry={again} />
  }
  if (!found) {
    return <Skeleton rows={4} />
  }
  const rules = found.roleConflicts.nodes
  return (
    <div className="ph-stack">
      <Panel title={t('apart.further')} extra={rules.length > 0 && add}>
        {rules.length === 0 ? (
          <Empty icon="key" title={t('apart.none')} action={add}>
            {t('apart.noneText')}
          </Empty>
        ) : (
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('assignments.apart')}</th>
                <th scope="col">{t('apart.reason')}</th>
                <th scope="col">{t('apart.since')}</th>
                <th scope="col">{t('apart.by')}</th>
                {mayEnd && (
                  <th scope="col" data-align="end">
                    <span className="ph-sr">{t('apart.end')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">
                    {roleWord(rule.firstRole)} · {roleWord(rule.secondRole)}
                  </th>
                  <td>
                    <Han>{rule.reason}</Han>
                  </td>
                  <td>
                    <Time at={rule.createdAt} short />
                  </td>
                  <td>{rule.createdBy ? <Han>{rule.createdBy.displayName}</Han> : <None />}</td>
                  {mayEnd && (
                    <td data-align="end">
                      <button type="button" className="ph-btn" onClick={() => setEnding(rule)}>
                        {t('apart.end')}
                        <span className="ph-sr">
                          {' '}
                          {roleWord(rule.firstRole)} · {roleWord(rule.secondRole)}
                        </span>
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title={t('apart.builtIn')}>
        <p className="ph-quiet">{t('apart.builtInText')}</p>
        <ul className="ph-apart">
          {found.exclusiveRoles.map((group) => (
            <li key={group.roles.join()}>{group.roles.map(roleWord).join(' · ')}</li>
          ))}
        </ul>
      </Panel>
      {adding && (
        <KeepApart
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            again()
          }}
        />
      )}
      {ending && (
        <ReasonDialog
          title={t('apart.endTitle', { first: roleWord(ending.firstRole), second: roleWord(ending.secondRole) })}
          text={t('apart.endText')}
          verb={t('apart.verb')}
          label={t('apart.reason')}
          send={(reason) => send(RoleConflictDeleteDocument, 'roleConflictDelete', { input: { id: ending.id, reason } })}
          onDone={() => {
            toast(t('apart.ended'))
            setEnding(undefined)
            again()
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  )
}
