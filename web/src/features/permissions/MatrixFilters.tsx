import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_FIND, permissionRisks, type PermissionsLooking } from '../../app/permissionsSearch'
import '../../kit/form/form.css'
import { FilterControl } from '../../kit/list/FilterControls'
import type { Role } from './matrix'
import { nameOf } from './words'

interface Props {
  roles: readonly Role[]
  search: PermissionsLooking
  change: (patch: Partial<PermissionsLooking>) => void
}

/** What the matrix is narrowed by, and the two roles that are compared. */
export function MatrixFilters({ roles, search, change }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(search.q ?? '')
  const choices = roles.map((role) => ({ value: role.key, label: nameOf(role) }))
  const narrowed = Object.values({ ...search, tab: undefined }).some((value) => value !== undefined)
  return (
    <div className="ph-matrixfilters" role="search" aria-label={t('roles.filters')}>
      <Input
        type="search"
        aria-label={t('roles.find')}
        placeholder={t('roles.find')}
        value={typed}
        maxLength={LONGEST_FIND}
        onChange={(event) => {
          setTyped(event.target.value)
          change({ q: event.target.value || undefined })
        }}
      />
      <Native label={t('roles.riskTitle')} empty={t('roles.anyRisk')} value={search.risk} onChange={(risk) => change({ risk: permissionRisks.find((one) => one === risk) })}
        choices={permissionRisks.map((value) => ({ value, label: t(`roles.risk.${value}`) }))}
      />
      <FilterControl
        filter={{ kind: 'many', label: t('roles.onlyRoles'), key: 'roles', field: 'key', choices }}
        search={search}
        onChange={change}
      />
      <Native label={t('roles.compare')} empty={t('roles.compare')} value={search.one} choices={choices} onChange={(one) => change({ one })} />
      <Native label={t('roles.with')} empty={t('roles.with')} value={search.other} choices={choices} onChange={(other) => change({ other })} />
      {narrowed && (
        <button
          type="button"
          className="ph-btn"
          data-plain
          onClick={() => {
            setTyped('')
            change({ q: undefined, risk: undefined, roles: undefined, one: undefined, other: undefined, retired: undefined, after: undefined })
          }}
        >
          {t('roles.clear')}
        </button>
      )}
    </div>
  )
}

interface NativeProps {
  label: string
  empty: string
  value: string | undefined
  choices: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

function Native({ label, empty, value, choices, onChange }: NativeProps) {
  return (
    <select className="ph-select" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">{empty}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
