import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pageSteps } from '../../app/keyset'
import { LoadFailure } from '../../app/LoadFailure'
import { paths } from '../../app/paths'
import { orderSorts } from '../../app/search'
import { useCan } from '../../app/session'
import { OrdersDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { DataTable, Pager } from '../../kit/DataTable'
import type { ActiveFilter } from '../../kit/Filters'
import { Icon } from '../../kit/Icon'
import { orderColumns } from './columns'
import { noFilters, useHiddenColumns, type PartProps } from './orderList'
import { ordersVariables } from './query'

/** A list without an Order in it must still be asked again when one is placed. */
const context = { additionalTypenames: ['Order'] }

export function OrderRows({ search, change, active }: PartProps) {
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

  if (problem && !data) {
    return <LoadFailure problem={problem} permission="orders:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
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
