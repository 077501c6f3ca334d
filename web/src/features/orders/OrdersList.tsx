import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { firstPage } from '../../app/keyset'
import { paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { OrderFilters, useActiveFilters } from './OrderFilters'
import type { Change } from './orderList'
import { OrderRows } from './OrderRows'

const route = getRouteApi(routeIds.orders)

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
