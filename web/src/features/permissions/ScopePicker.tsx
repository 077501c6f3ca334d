import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../app/session'
import { Empty, Mono } from '../../kit/basics'
import { withCell, type Cells } from './editing'
import { groupsOf, type Cell, type Info } from './matrix'
import { aboutWord, meaningOf, RiskBadge } from './words'

interface Props {
  catalogue: readonly Info[]
  cells: Cells
  onCells: (cells: Cells) => void
}

/** Every permission with the scopes it can be granted in, to be ticked; one may be denied instead. */
export function ScopePicker({ catalogue, cells, onCells }: Props) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const [onlyTicked, setOnlyTicked] = useState(false)
  const held = useViewer()?.permissions
  const groups = groupsOf(onlyTicked ? catalogue.filter((info) => info.name in cells) : catalogue, { q })
  return (
    <div className="ph-picker">
      <div className="ph-matrixfilters">
        <Input type="search" aria-label={t('roles.find')} placeholder={t('roles.find')} value={q} maxLength={60} onChange={(event) => setQ(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <Checkbox checked={onlyTicked} onChange={(event) => setOnlyTicked(event.target.checked)}>
          {t('roles.onlyTicked')}
        </Checkbox>
      </div>
      {groups.length === 0 ? (
        <Empty icon="filter" title={t('roles.noneTitle')}>
          {t('roles.noneText')}
        </Empty>
      ) : (
        <div className="ph-pickerbox">
          {groups.map((group) => (
            <fieldset key={group.nodeType}>
              <legend>{aboutWord(group.nodeType)}</legend>
              {group.permissions.map((info) => (
                <Line
                  key={info.name}
                  info={info}
                  cell={cells[info.name] ?? []}
                  held={held?.includes(info.name) ?? false}
                  onCell={(cell) => onCells(withCell(cells, info.name, cell))}
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  )
}

interface LineProps {
  info: Info
  cell: Cell
  /** What the viewer does not hold they may deny, and nothing else. */
  held: boolean
  onCell: (cell: Cell) => void
}

function Line({ info, cell, held, onCell }: LineProps) {
  const { t } = useTranslation()
  const allowed = cell === 'DENIED' ? [] : cell
  return (
    <div className="ph-pickerline" role="group" aria-label={meaningOf(info)}>
      <div>
        {meaningOf(info)}
        <small>
          <Mono>{info.name}</Mono>
          {!held && <span className="ph-quiet">{t('roles.notHeld')}</span>}
        </small>
      </div>
      <RiskBadge risk={info.risk} />
      <div className="ph-pickerscopes">
        {info.scopes.map((scope) => (
          <Checkbox
            key={scope}
            checked={allowed.includes(scope)}
            disabled={!held && !allowed.includes(scope)}
            onChange={(event) => onCell(event.target.checked ? [...allowed, scope] : allowed.filter((one) => one !== scope))}
          >
            {t(`roles.scope.${scope}`)}
          </Checkbox>
        ))}
        <Checkbox checked={cell === 'DENIED'} onChange={(event) => onCell(event.target.checked ? 'DENIED' : [])}>
          {t('roles.deny')}
        </Checkbox>
      </div>
    </div>
  )
}
