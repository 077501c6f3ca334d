import { useTranslation } from 'react-i18next'
import { auditOutcomes, type AuditSearch } from '../../app/search'
import { AuditActorDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { FilterDates, rangeLabel } from '../../kit/FilterDates'
import { FilterBar, FilterMany, SearchField, type ActiveFilter } from '../../kit/Filters'
import { noFilters, type Change, type PartProps } from './trail'

/** An address holds the actor's id; people know them by name. */
function useActorName(id: string | undefined): string | undefined {
  const [{ data }] = useQuery({ query: AuditActorDocument, variables: { id: id ?? '' }, pause: !id })
  const node = data?.node
  return node?.__typename === 'User' ? node.displayName : id
}

export function useActiveFilters(search: AuditSearch, change: Change): ActiveFilter[] {
  const { t } = useTranslation()
  const actorName = useActorName(search.actor)
  const { actor, action, outcome, object, from, to } = search
  const active: ActiveFilter[] = []
  if (action) {
    active.push({ key: 'action', label: `${t('audit.action')}: ${action}`, onClear: () => change({ action: undefined }) })
  }
  if (outcome) {
    active.push({
      key: 'outcome',
      label: `${t('audit.outcome')}: ${t(`outcome.${outcome}`)}`,
      onClear: () => change({ outcome: undefined }),
    })
  }
  if (actor) {
    active.push({ key: 'actor', label: `${t('audit.actor')}: ${actorName}`, onClear: () => change({ actor: undefined }) })
  }
  if (object) {
    active.push({ key: 'object', label: `${t('audit.object')}: ${object}`, onClear: () => change({ object: undefined }) })
  }
  if (from ?? to) {
    active.push({
      key: 'dates',
      label: `${t('audit.at')}: ${rangeLabel({ from, to }, t)}`,
      onClear: () => change({ from: undefined, to: undefined }),
    })
  }
  return active
}

export function AuditFilters({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  return (
    <FilterBar active={active} onClearAll={() => change(noFilters)}>
      <SearchField
        label={t('audit.action')}
        hint={t('audit.actionHint')}
        value={search.action}
        onSearch={(action) => change({ action })}
      />
      <SearchField
        label={t('audit.object')}
        hint={t('audit.objectHint')}
        value={search.object}
        onSearch={(object) => change({ object })}
      />
      <FilterMany
        label={t('audit.outcome')}
        choices={auditOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={search.outcome ? [search.outcome] : []}
        onChange={(value) => change({ outcome: value?.find((one) => one !== search.outcome) })}
      />
      <FilterDates label={t('audit.at')} from={search.from} to={search.to} onChange={(range) => change(range)} />
    </FilterBar>
  )
}
