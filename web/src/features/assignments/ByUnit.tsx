import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignmentsSearch } from '../../app/identitySearch'
import { LoadFailure } from '../../app/LoadFailure'
import { useUnits, useUnitsBeneath, type UnitRow } from '../../app/units/useUnits'
import type { RoleAssignmentFilter } from '../../gql/graphql'
import { problemOf } from '../../graphql/problems'
import { Empty, Han, Panel, Skeleton } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Holders } from './Holders'

interface Props {
  unit: string | undefined
  isHere: boolean
  onChoose: (next: AssignmentsSearch) => void
}

/** In the address it stands for the roles that are tied to no unit. */
const NOWHERE = 'none'

/** Provinces, cities and offices beside the roles held in the one that is chosen. */
export function ByUnit({ unit, isHere, onChoose }: Props) {
  const { t } = useTranslation()
  const { units, error, again } = useUnits(null)
  const [name, setName] = useState<string>()
  const beneath = useUnitsBeneath(unit === undefined || unit === NOWHERE || isHere ? undefined : unit)
  const choose = (id: string, called: string) => {
    setName(called)
    onChoose({ unit: id })
  }
  return (
    <div className="ph-byunit">
      <Panel title={t('assignments.tree')}>
        {error && !units && <LoadFailure problem={problemOf(error)} permission="role_assignments:read" onRetry={again} />}
        {!units && !error && <Skeleton rows={5} />}
        {units && (
          <ul className="ph-tree">
            <li>
              <div className="ph-tree-line">
                <span className="ph-tree-gap" />
                <button
                  type="button"
                  className="ph-tree-name"
                  aria-current={unit === NOWHERE || undefined}
                  onClick={() => choose(NOWHERE, t('assignments.platform'))}
                >
                  {t('assignments.platform')}
                </button>
              </div>
            </li>
            {units.map((one) => (
              <Branch key={one.id} unit={one} chosen={unit} onChoose={choose} />
            ))}
          </ul>
        )}
        {units?.length === 0 && <p className="ph-quiet">{t('assignments.noUnits')}</p>}
      </Panel>
      {unit ? (
        <Holders
          title={name ? <Han>{name}</Han> : t('users.roles')}
          filter={filterOf(unit, beneath)}
          note={unit === NOWHERE ? t('assignments.platformText') : undefined}
          extra={
            unit !== NOWHERE && (
              <button type="button" className="ph-btn" aria-pressed={!isHere} onClick={() => onChoose({ where: isHere ? undefined : 'here' })}>
                {isHere ? t('assignments.here') : t('assignments.beneath')}
              </button>
            )
          }
        />
      ) : (
        <Panel>
          <Empty icon="key" title={t('assignments.byUnit')}>
            {t('assignments.pick')}
          </Empty>
        </Panel>
      )}
    </div>
  )
}

function filterOf(unit: string, beneath: readonly string[]): RoleAssignmentFilter {
  return { unitId: unit === NOWHERE ? { isNull: true } : { in: [unit, ...beneath] } }
}

function Branch({ unit, chosen, onChoose }: { unit: UnitRow; chosen: string | undefined; onChoose: (id: string, name: string) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { units, error, again } = useUnits(unit.id, !open)
  const isLeaf = unit.level === 'OFFICE'
  return (
    <li>
      <div className="ph-tree-line">
        {isLeaf ? (
          <span className="ph-tree-gap" />
        ) : (
          <button
            type="button"
            className="ph-iconbtn"
            aria-expanded={open}
            aria-label={t(open ? 'assignments.fold' : 'assignments.expand', { unit: unit.name })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'next'} size={12} />
          </button>
        )}
        <button type="button" className="ph-tree-name" aria-current={chosen === unit.id || undefined} onClick={() => onChoose(unit.id, unit.name)}>
          <Han>{unit.name}</Han>
        </button>
      </div>
      {open && error && !units && <LoadFailure problem={problemOf(error)} permission="role_assignments:read" onRetry={again} />}
      {open && units && (
        <ul className="ph-tree">
          {units.map((one) => (
            <Branch key={one.id} unit={one} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </li>
  )
}
