import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAccess } from '../../app/Failed'
import { firstPage, pageSteps } from '../../app/keyset'
import { paths, routeIds } from '../../app/paths'
import { setPrefs, usePrefs } from '../../app/prefs'
import { orderProducts, orderSorts, orderStatuses, type OrdersSearch } from '../../app/search'
import { useCan } from '../../app/session'
import { OrdersDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { ColumnChecks, DataTable, Pager } from '../../kit/DataTable'
import { Disclosure } from '../../kit/Disclosure'
import { FilterBar, FilterDates, FilterMany, rangeLabel, SearchField, type ActiveFilter } from '../../kit/Filters'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { ProblemNote } from '../../kit/ProblemNote'
import { hiddenAtFirst, orderColumns } from './columns'
import { ordersVariables } from './query'
import { productWord, statusWord } from './words'

const route = getRouteApi(routeIds.orders)
const TABLE = 'orders'

/** A list without an Order in it must still be asked again when one is placed. */
const context = { additionalTypenames: ['Order'] }

const noFilters: OrdersSearch = {
  status: undefined,
  product: undefined,
  registered: undefined,
  from: undefined,
  to: undefined,
  q: undefined,
  ...firstPage,
}

type Change = (patch: OrdersSearch) => void

export default function OrdersList() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.orders })
  const mayPlace = useCan('orders:place')
  const change: Change = (patch) => void go({ search: (old) => ({ ...old, ...firstPage, ...patch }) })
  const active = useActiveFilters(search, change)
  return (
    <Page
      fill
      title={t('orders.title')}
      actions={
        mayPlace && (
          <Link className="ph-btn" data-primary to={paths.orderNew}>
            <Icon name="plus" />
            {t('orders.create')}
          </Link>
        )
      }
    >
      <OrderFilters search={search} change={change} active={active} />
      <OrderRows search={search} change={change} active={active} />
    </Page>
  )
}

/** Only the parts of the address that name a filter become chips, in the order of the controls. */
function useActiveFilters(search: OrdersSearch, change: Change): ActiveFilter[] {
  const { t } = useTranslation()
  const active: ActiveFilter[] = []
  const { status, product, registered, from, to, q } = search
  if (q) {
    active.push({ key: 'q', label: t('orders.searched', { text: q }), onClear: () => change({ q: undefined }) })
  }
  for (const one of status ?? []) {
    const rest = status?.filter((other) => other !== one)
    active.push({
      key: one,
      label: `${t('orders.status')}: ${statusWord(one)}`,
      onClear: () => change({ status: rest?.length ? rest : undefined }),
    })
  }
  for (const one of product ?? []) {
    const rest = product?.filter((other) => other !== one)
    active.push({
      key: one,
      label: `${t('orders.product')}: ${productWord(one)}`,
      onClear: () => change({ product: rest?.length ? rest : undefined }),
    })
  }
  if (registered !== undefined) {
    active.push({
      key: 'registered',
      label: t(registered ? 'orders.isRegistered' : 'orders.isOrdinary'),
      onClear: () => change({ registered: undefined }),
    })
  }
  if (from ?? to) {
    active.push({
      key: 'dates',
      label: `${t('orders.placedAt')}: ${rangeLabel({ from, to }, t)}`,
      onClear: () => change({ from: undefined, to: undefined }),
    })
  }
  return active
}

interface PartProps {
  search: OrdersSearch
  change: Change
  active: readonly ActiveFilter[]
}

function OrderFilters({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  const columns = useMemo(() => orderColumns(t), [t])
  const hidden = useHiddenColumns()
  const registered = search.registered === undefined ? [] : [search.registered ? ('yes' as const) : ('no' as const)]
  return (
    <FilterBar
      active={active}
      onClearAll={() => change(noFilters)}
      tools={
        <Disclosure
          label={
            <>
              <Icon name="columns" />
              {t('table.columns')}
            </>
          }
        >
          {() => (
            <div className="ph-checks" role="group" aria-label={t('table.columns')}>
              <ColumnChecks
                columns={columns}
                hidden={hidden}
                onChange={(next) => setPrefs({ hiddenColumns: { [TABLE]: next } })}
              />
            </div>
          )}
        </Disclosure>
      }
    >
      <SearchField label={t('orders.search')} hint={t('orders.searchHint')} value={search.q} onSearch={(q) => change({ q })} />
      <FilterMany
        label={t('orders.status')}
        choices={orderStatuses.map((value) => ({ value, label: statusWord(value) }))}
        value={search.status ?? []}
        onChange={(status) => change({ status })}
      />
      <FilterMany
        label={t('orders.product')}
        choices={orderProducts.map((value) => ({ value, label: productWord(value) }))}
        value={search.product ?? []}
        onChange={(product) => change({ product })}
      />
      <FilterMany
        label={t('orders.registered')}
        choices={[
          { value: 'yes', label: t('orders.isRegistered') },
          { value: 'no', label: t('orders.isOrdinary') },
        ]}
        value={registered}
        onChange={(value) => change({ registered: value?.length === 1 ? value[0] === 'yes' : undefined })}
      />
      <FilterDates label={t('orders.placedAt')} from={search.from} to={search.to} onChange={(range) => change(range)} />
    </FilterBar>
  )
}

function useHiddenColumns(): readonly string[] {
  const { hiddenColumns } = usePrefs()
  return hiddenColumns[TABLE] ?? hiddenAtFirst
}

function OrderRows({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.orders })
  const [{ data, error, fetching }, again] = useQuery({
    query: OrdersDocument,
    variables: ordersVariables(search),
    context,
    requestPolicy: 'cache-and-network',
  })
  const last = useLast(data?.orders)
  const columns = useMemo(() => orderColumns(t), [t])
  const hidden = useHiddenColumns()
  const problem = error && problemOf(error)

  if (problem?.code === 'FORBIDDEN') {
    return <NoAccess permission="orders:read" />
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
    return <NoOrders active={active} onClear={() => change(noFilters)} />
  }
  const steps = pageSteps(search, last.nodes.length, last.pageInfo)
  const to = (page: typeof steps.next) => page && (() => void go({ search: (old) => ({ ...old, ...page }) }))
  return (
    <>
      <DataTable
        label={t('orders.title')}
        rows={last.nodes}
        columns={columns}
        hidden={hidden}
        busy={fetching}
        sort={{ by: search.sort ?? 'placedAt', down: !search.up }}
        onSort={(sort) => change({ sort: orderSorts.find((one) => one === sort.by), up: sort.down ? undefined : true })}
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

/** "Nothing yet" and "nothing matches" are different messages with different next steps. */
function NoOrders({ active, onClear }: { active: readonly ActiveFilter[]; onClear: () => void }) {
  const { t } = useTranslation()
  const mayPlace = useCan('orders:place')
  if (active.length > 0) {
    return (
      <Empty
        title={t('orders.noMatchTitle')}
        action={
          <button type="button" className="ph-btn" onClick={onClear}>
            {t('orders.clearFilters')}
          </button>
        }
      >
        {t('orders.noMatchText', { filters: active.map((filter) => filter.label).join(' · ') })}
      </Empty>
    )
  }
  if (!mayPlace) {
    return (
      <Empty icon="order" title={t('orders.noneTitle')}>
        {t('orders.noneTextReader')}
      </Empty>
    )
  }
  return (
    <Empty
      icon="order"
      title={t('orders.noneTitle')}
      action={
        <Link className="ph-btn" data-primary to={paths.orderNew}>
          <Icon name="plus" />
          {t('orders.create')}
        </Link>
      }
    >
      {t('orders.noneText')}
    </Empty>
  )
}
