import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RightsSimulationDocument, type RightsChangeInput, type RightsSimulationQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { outcomeOf } from '../../graphql/outcome'
import { Badge, Count, Han, Mono, Panel, Skeleton } from '../../kit/basics'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { issueSentence } from '../../kit/problems'
import { userPath } from '../paths'
import { rightsReason } from '../words/reasons'
import './rights.css'

type Simulated = Extract<RightsSimulationQuery['permissionSimulate'], { __typename: 'RightsSimulation' }>

/**
 * Who would gain and who would lose what by these changes. Nothing is done.
 *
 * For whatever changes rights: a role's editor, the dialog of an assignment. The caller keeps `changes` the same object while
 * they are the same; an empty list asks nothing.
 */
export function SimulationPanel({ changes }: { changes: readonly RightsChangeInput[] }) {
  const { t } = useTranslation()
  const [result] = useQuery({
    query: RightsSimulationDocument,
    variables: { changes: [...changes] },
    pause: changes.length === 0,
    requestPolicy: 'network-only',
  })
  const last = useLast(result.data)
  const answered = { ...result, data: last }
  return (
    <Panel title={t('simulation.title')}>
      <div className="ph-simulation" aria-live="polite" aria-busy={result.fetching}>
        {changes.length === 0 ? (
          <p className="ph-quiet">{t('simulation.nothing')}</p>
        ) : !last && !result.error ? (
          <Skeleton rows={3} />
        ) : (
          <Answered outcome={outcomeOf(result.error ? { error: result.error } : answered, 'permissionSimulate')} />
        )}
      </div>
    </Panel>
  )
}

function Answered({ outcome }: { outcome: ReturnType<typeof outcomeOf<RightsSimulationQuery, 'permissionSimulate'>> }) {
  if (outcome.kind === 'issues') {
    return <Note tone="failed">{outcome.issues.map(issueSentence).join(' ')}</Note>
  }
  if (outcome.kind === 'refused') {
    return <ProblemNote problem={outcome.problem} />
  }
  return outcome.kind === 'done' ? <Found found={outcome.done} /> : null
}

function Found({ found }: { found: Simulated }) {
  const { t } = useTranslation()
  const total = found.gained + found.lost
  return (
    <>
      {found.problems.length > 0 && (
        <Note tone="waiting">
          {found.problems.map(({ change, reason }) => (
            <p key={`${String(change)}-${reason.code}`}>{rightsReason(reason)}</p>
          ))}
        </Note>
      )}
      <dl className="ph-simulation-figures">
        <Figure label={t('simulation.gained')} value={found.gained} people={found.peopleGaining} />
        <Figure label={t('simulation.lost')} value={found.lost} people={found.peopleLosing} />
      </dl>
      {!found.complete && <Note tone="waiting">{t('simulation.incomplete')}</Note>}
      {total === 0 && found.complete ? (
        <p className="ph-quiet">{t('simulation.same')}</p>
      ) : (
        <>
          <Differences found={found.differences} />
          {total > found.differences.length && (
            <p className="ph-quiet">{t('simulation.first', { shown: found.differences.length, total })}</p>
          )}
        </>
      )}
    </>
  )
}

function Figure({ label, value, people }: { label: string; value: number; people: number }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Count value={value} />
        <small>{t('simulation.people', { count: people })}</small>
      </dd>
    </div>
  )
}

function Differences({ found }: { found: Simulated['differences'] }) {
  const { t } = useTranslation()
  return (
    <div className="ph-simulation-list" role="region" aria-label={t('simulation.list')} tabIndex={0}>
      <table className="ph-lines">
        <thead>
          <tr>
            <th scope="col">{t('simulation.who')}</th>
            <th scope="col">{t('simulation.effect')}</th>
            <th scope="col">{t('simulation.permission')}</th>
            <th scope="col">{t('simulation.where')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={`${one.userId}-${one.effect}-${one.permission}-${one.scope}-${one.unitId ?? ''}`}>
              <th scope="row">
                <Link to={userPath(one.userId)}>
                  <Han>{one.displayName}</Han>
                </Link>
              </th>
              <td>
                <Badge tone={one.effect === 'GAINS' ? 'done' : 'failed'} icon={one.effect === 'GAINS' ? 'plus' : 'cross'}>
                  {t(`simulation.effects.${one.effect}`)}
                </Badge>
              </td>
              <td>
                <Mono>{one.permission}</Mono>
              </td>
              <td>{one.unitName ? <Han>{one.unitName}</Han> : t(`why.scope.${one.scope}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
