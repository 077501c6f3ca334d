import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAccess } from '../../app/Failed'
import { firstPage, pageSteps } from '../../app/keyset'
import { paths, routeIds } from '../../app/paths'
import { auditOutcomes, type AuditSearch } from '../../app/search'
import { useCan } from '../../app/session'
import { AuditActorDocument, AuditEntriesDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { DataTable, Pager } from '../../kit/DataTable'
import { FilterBar, FilterDates, FilterMany, rangeLabel, SearchField, type ActiveFilter } from '../../kit/Filters'
import { Page } from '../../kit/Page'
import { ProblemNote } from '../../kit/ProblemNote'
import './audit.css'
import { Chain } from './Chain'
import { auditColumns } from './columns'
import { Entry } from './Entry'
import { auditVariables } from './query'

const route = getRouteApi(routeIds.audit)

const noFilters: AuditSearch = {
  actor: undefined,
  action: undefined,
  outcome: undefined,
  object: undefined,
  from: undefined,
  to: undefined,
  ...firstPage,
}

type Change = (patch: AuditSearch) => void

interface PartProps {
  search: AuditSearch
  change: Change
  active: readonly ActiveFilter[]
}

export default function AuditTrail() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.audit })
  const mayVerify = useCan('audit_entries:verify')
  const change: Change = (patch) => void go({ search: (old) => ({ ...old, ...firstPage, ...patch }) })
  const close = () => void go({ search: (old) => ({ ...old, entry: undefined }) })
  const active = useActiveFilters(search, change)
  useEscape(search.entry === undefined ? undefined : close)
  return (
    <Page fill title={t('audit.title')}>
      {mayVerify && <Chain />}
      <AuditFilters search={search} change={change} active={active} />
      <div className="ph-split" data-open={search.entry !== undefined || undefined}>
        <div className="ph-list">
          <AuditRows search={search} change={change} active={active} />
        </div>
        {search.entry !== undefined && <Entry sequence={search.entry} onClose={close} />}
      </div>
    </Page>
  )
}

/** Escape closes the entry, unless a menu or a dialog above it wants the key first. */
function useEscape(close: (() => void) | undefined): void {
  const onEscape = useEffectEvent(() => close?.())
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('[role=dialog], .ph-menu-layer')) {
        onEscape()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** An address holds the actor's id; people know them by name. */
function useActorName(id: string | undefined): string | undefined {
  const [{ data }] = useQuery({ query: AuditActorDocument, variables: { id: id ?? '' }, pause: !id })
  const node = data?.node
  return node?.__typename === 'User' ? node.displayName : id
}

function useActiveFilters(search: AuditSearch, change: Change): ActiveFilter[] {
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

function AuditFilters({ search, change, active }: PartProps) {
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

function AuditRows({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.audit })
  const router = useRouter()
  const { entry, ...place } = search
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditEntriesDocument,
    variables: auditVariables(place),
    requestPolicy: 'cache-and-network',
  })
  const last = useLast(data?.auditEntries)
  const here = router.buildLocation({ to: paths.audit, search: place }).href
  const columns = useMemo(() => auditColumns(t, here), [t, here])
  const problem = error && problemOf(error)

  if (problem?.code === 'FORBIDDEN') {
    return <NoAccess permission="audit_entries:read" />
  }
  if (problem && !data) {
    return (
      <ProblemNote
        problem={problem}
        action={
          <button type="button" className="ph-btn" onClick={() => again({ requestPolicy: 'network-only' })}>
            {t('common.retry')}
          </button>
        }
      />
    )
  }
  if (!last) {
    return <Skeleton rows={12} />
  }
  if (last.nodes.length === 0) {
    return <NoEntries active={active} onClear={() => change(noFilters)} />
  }
  const steps = pageSteps(search, last.nodes.length, last.pageInfo)
  const to = (page: typeof steps.next) => page && (() => void go({ search: (old) => ({ ...old, ...page }) }))
  return (
    <>
      <DataTable
        label={t('audit.title')}
        rows={last.nodes}
        columns={columns}
        busy={fetching}
        activeId={last.nodes.find((node) => node.sequence === entry)?.id}
      />
      <Pager
        from={steps.from}
        to={steps.from + last.nodes.length - 1}
        total={last.totalCount}
        onPrevious={to(steps.previous)}
        onNext={to(steps.next)}
      />
    </>
  )
}

function NoEntries({ active, onClear }: { active: readonly ActiveFilter[]; onClear: () => void }) {
  const { t } = useTranslation()
  if (active.length === 0) {
    return (
      <Empty icon="trail" title={t('audit.noneTitle')}>
        {t('audit.noneText')}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('audit.noMatchTitle')}
      action={
        <button type="button" className="ph-btn" onClick={onClear}>
          {t('filters.clearAll')}
        </button>
      }
    >
      {t('audit.noMatchText', { filters: active.map((filter) => filter.label).join(' · ') })}
    </Empty>
  )
}
