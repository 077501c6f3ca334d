/** The one page every list of the console is. `declare.ts` tells how to make one. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../kit/basics'
import { shownColumns } from '../../kit/list/columns'
import { DisplayMenu } from '../../kit/list/DisplayMenu'
import { Chips, FilterBar } from '../../kit/list/FilterBar'
import type { Patch } from '../../kit/list/filters'
import { Pager } from '../../kit/list/Pager'
import { Table } from '../../kit/list/Table'
import { Page } from '../../kit/Page'
import { toast } from '../../kit/toast'
import { rememberRows } from '../detail/neighbours'
import { useHeld } from '../held'
import { firstPage, PAGE_SIZE, pageSize, pageSteps } from '../keyset'
import { LoadFailure } from '../LoadFailure'
import { jobPath } from '../paths'
import { DensityField } from '../PrefFields'
import type { ListSearch, Looking } from '../search'
import { can, useViewer } from '../session'
import { Bulk } from './Bulk'
import type { Connection, ListSpec, ListVariables } from './declare'
import { ExportButton } from './ExportButton'
import { ListViews } from './ListViews'
import { NoRows } from './NoRows'
import { PrintHead } from './PrintHead'
import { SearchLost } from './SearchLost'
import { askedBy, chipsIn, noFilters, scopeOf, sortOf, sortPatch, stateOf, viewIn } from './state'
import type { Told } from './useBulk'
import { focusRows, useListKeys } from './useListKeys'
import { lookKey, useHidden } from './useLook'
import { useRows } from './useRows'
import { useSelection } from './useSelection'
import { useOwnViews } from './views'

interface Props<Row extends { id: string }, Search extends ListSearch, Where extends object, Field, Data, Variables extends object> {
  spec: ListSpec<Row, Search, Where, Field, Data, Variables>
  search: Search
  /** How many rows the list's own views hold, by their keys. */
  counts?: Readonly<Record<string, number | undefined>> | undefined
  above?: ReactNode
  beside?: ReactNode
  /** The row that is open beside the list. */
  activeId?: string | undefined
}

const SIZES = [PAGE_SIZE, 100] as const

export function ResourceList<Row extends { id: string }, Search extends ListSearch, Where extends object, Field, Data, Variables extends object>(
  props: Props<Row, Search, Where, Field, Data, Variables>,
) {
  const { spec, counts, above, beside, activeId } = props
  const { t } = useTranslation()
  const who = useViewer()
  const go = useNavigate()
  const { q, lost, after } = useHeld()
  const search = useMemo<Looking<Search>>(() => ({ ...props.search, q }), [props.search, q])
  const change = (patch: Patch) =>
    void go({ to: '.', search: (old: object) => spec.address({ ...old, ...patch }), state: after(patch) })

  const own = useOwnViews(spec.name, (stored) => stateOf(spec, stored))
  const view = viewIn(spec, [...spec.views, ...own.views], search)
  const [hidden, hide] = useHidden(lookKey(spec.name, view?.key, spec.views[0]?.key), view?.hidden ?? spec.hidden)
  const columns = useMemo(() => shownColumns(spec.columns, hidden), [spec.columns, hidden])
  const chips = chipsIn(spec, search)

  const asked = askedBy(spec, search) as ListVariables<Where, Field>
  const here = JSON.stringify(asked)
  const [told, setTold] = useState<Told<Row> & { at: string }>()
  const kept = told?.at === here && spec.these ? told : undefined
  const rows = useRows(spec, kept && spec.these ? { filter: spec.these(kept.page.nodes), first: 100 } : asked)
  const page = useMemo(() => (kept ? renewed(kept.page, rows.page) : rows.page), [kept, rows.page])
  const nodes = page?.nodes ?? NOTHING
  useEffect(() => {
    if (spec.reference && nodes.length > 0) {
      rememberRows(spec.name, nodes.map(spec.reference))
    }
  }, [spec, nodes])

  const bulk = (spec.bulk ?? []).filter((action) => can(who, action.permission))
  const selected = useSelection<Row>(nodes, scopeOf(spec, search))
  const ticks = bulk.length > 0 ? selected.ticks : undefined
  useListKeys(ticks?.onTick)

  const narrow = (patch: Patch) => change({ ...firstPage, ...patch })
  const clearFilters = () => narrow(noFilters(spec))
  const onJob = (id: string) => {
    const href = jobPath(id)
    toast(t('list.jobStarted'), 'moving', { label: t('list.showJob'), href, go: () => void go({ to: href }) })
  }

  const ticked = selected.rows.length > 0
  const withResults = ticked || kept !== undefined
  return (
    <Page
      fill
      title={spec.title}
      actions={
        <>
          {spec.exporting && can(who, spec.exporting.permission) && (
            <ExportButton
              exporting={spec.exporting}
              asked={asked}
              shown={columns.map((column) => column.key)}
              total={rows.page?.totalCount}
              onJob={onJob}
            />
          )}
          {spec.actions}
        </>
      }
    >
      <PrintHead title={spec.title} view={view?.label} chips={chips} />
      {above}
      <ListViews label={t('list.views')} list={spec} own={own} current={view} search={search} hidden={hidden} counts={counts} onChange={narrow} />
      {lost && <SearchLost onClose={() => void go({ to: '.', search: true, replace: true })} />}
      <div className="ph-filterplace">
        {withResults && bulk.length > 0 ? (
          <Bulk
            actions={bulk}
            selected={selected}
            page={page}
            everything={{ filter: asked.filter, search: asked.search }}
            onTold={(next) => {
              setTold(next && { ...next, at: here })
              if (kept) {
                rows.again()
              }
            }}
            onClear={() => {
              selected.clear()
              setTold(undefined)
              focusRows()
            }}
            onJob={onJob}
          />
        ) : (
          <FilterBar
            filters={spec.filters}
            search={search}
            words={spec.words && { ...spec.words, value: search.q }}
            onChange={narrow}
            tools={
              <DisplayMenu columns={spec.columns} hidden={hidden} onChange={hide}>
                <DensityField />
              </DisplayMenu>
            }
          />
        )}
        <Chips chips={chips} onChange={narrow} onClearAll={clearFilters} />
      </div>
      <div className="ph-split" data-open={beside ? true : undefined}>
        <div className="ph-list">{content()}</div>
        {beside}
      </div>
    </Page>
  )

  function content(): ReactNode {
    if (rows.problem) {
      return <LoadFailure problem={rows.problem} permission={spec.permission} onRetry={rows.again} />
    }
    if (!page) {
      return <Skeleton rows={8} />
    }
    if (page.nodes.length === 0) {
      return <NoRows none={spec.none} noMatch={spec.noMatch} chips={chips} onClear={clearFilters} />
    }
    const steps = pageSteps(search, page.nodes.length, page.pageInfo)
    return (
      <>
        <Table
          label={spec.title}
          rows={page.nodes}
          columns={columns}
          nameOf={spec.nameOf}
          sort={sortOf(spec, search)}
          onSort={(sort) => change(sortPatch(spec, sort))}
          ticks={ticks}
          outcomes={kept?.outcomes}
          denied={rows.denied}
          activeId={activeId}
          busy={rows.busy}
        />
        <Pager
          from={steps.from}
          to={steps.from + page.nodes.length - 1}
          total={page.totalCount}
          size={pageSize(search)}
          sizes={SIZES}
          onSize={(size) => change({ ...firstPage, size: size === PAGE_SIZE ? undefined : size })}
          onPrevious={steps.previous && (() => change({ ...steps.previous }))}
          onNext={steps.next && (() => change({ ...steps.next }))}
        />
      </>
    )
  }
}

const NOTHING: readonly never[] = []

/** The same rows in the same places, each as it is now. */
function renewed<Row extends { id: string }>(page: Connection<Row>, now: Connection<Row> | undefined): Connection<Row> {
  const fresh = new Map(now?.nodes.map((row) => [row.id, row]))
  return { ...page, nodes: page.nodes.map((row) => fresh.get(row.id) ?? row) }
}
