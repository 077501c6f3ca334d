import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { prefs, setPrefs } from '../../app/prefs'
import { orderProducts, orderStatuses, type OrdersSearch } from '../../app/search'
import { ColumnChecks } from '../../kit/DataTable'
import { Disclosure } from '../../kit/Disclosure'
import { FilterDates, rangeLabel } from '../../kit/FilterDates'
import { FilterBar, FilterMany, SearchField, type ActiveFilter } from '../../kit/Filters'
import { Icon } from '../../kit/Icon'
import { orderColumns } from './columns'
import { noFilters, TABLE, useHiddenColumns, type Change, type PartProps } from './orderList'
import { productWord, statusWord } from './words'

/** Only the parts of the address that name a filter become chips, in the order of the controls. */
export function useActiveFilters(search: OrdersSearch, change: Change): ActiveFilter[] {
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

export function OrderFilters({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  const registered = search.registered === undefined ? [] : [search.registered ? ('yes' as const) : ('no' as const)]
  return (
    <FilterBar
      active={active}
      onClearAll={() => change(noFilters)}
      tools={<ColumnMenu />}
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

function ColumnMenu() {
  const { t } = useTranslation()
  const columns = useMemo(() => orderColumns(t), [t])
  const hidden = useHiddenColumns()
  return (
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
            onChange={(next) => setPrefs({ hiddenColumns: { ...prefs().hiddenColumns, [TABLE]: next } })}
          />
        </div>
      )}
    </Disclosure>
  )
}
