import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemCourse } from '../../app/carriage/ItemCourse'
import { PromiseBadge } from '../../app/carriage/ItemFacts'
import { DetailTools } from '../../app/detail/DetailTools'
import { useDetailCommands } from '../../app/detail/useDetailCommands'
import { NotFound } from '../../app/Failed'
import { LoadFailure } from '../../app/LoadFailure'
import { orderPath, paths, routeIds } from '../../app/paths'
import { useRecent } from '../../app/recent'
import { useCan } from '../../app/session'
import { productWord, StatusBadge, statusWord } from '../../app/words/orders'
import { OrderDocument } from '../../gql/graphql'
import { idOf } from '../../graphql/persisted'
import { Skeleton, Time } from '../../kit/basics'
import { Deadline } from '../../kit/detail/Deadline'
import { DetailPage } from '../../kit/detail/DetailPage'
import { date } from '../../kit/format'
import { Page } from '../../kit/Page'
import { OrderTab, type OrderTabName } from './OrderTab'
import { useOrderActions } from './useOrderActions'
import { useOrder, type OrderData } from './useOrder'

const route = getRouteApi(routeIds.order)

export default function OrderDetail() {
  const { number } = route.useParams()
  const { order, problem, missing, changed, dismiss, again } = useOrder(number)
  if (problem) {
    return (
      <Page title={number}>
        <LoadFailure problem={problem} permission="orders:read" onRetry={again} />
      </Page>
    )
  }
  if (missing) {
    return <NotFound />
  }
  if (!order) {
    return (
      <Page title={number}>
        <Skeleton rows={14} />
      </Page>
    )
  }
  return <Shown key={order.id} order={order} changed={changed} dismiss={dismiss} />
}

interface ShownProps {
  order: OrderData
  changed: boolean
  dismiss: () => void
}

function Shown({ order, changed, dismiss }: ShownProps) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.order })
  const { tab = 'summary' } = route.useSearch()
  const mayAudit = useCan('audit_entries:read')
  const { primary, actions, edit } = useOrderActions(order)
  useDetailCommands(primary, actions)
  const { number, shipment } = order
  const travels = shipment && shipment.status !== 'CANCELLED'
  useRecent(orderPath(number), number, 'order')
  const names: OrderTabName[] = ['summary', 'tracking', 'money', 'claim', ...(mayAudit ? (['audit'] as const) : [])]
  return (
    <>
      <DetailPage<OrderTabName>
        number={number}
        copyLabel={t('order.copyNumber', { number })}
        note={
          <>
            <StatusBadge status={order.status} />
            <span>{productWord(order.product)}</span>
            <span>{t(order.registered ? 'orders.isRegistered' : 'orders.isOrdinary')}</span>
            <span>
              {t('order.placed')} <Time at={order.placedAt} />
            </span>
            {order.paymentDueAt && <Deadline day={date(order.paymentDueAt)} label={t('detail.payBy')} basis={t('detail.payByBasis')} />}
            {shipment && !order.paymentDueAt && <PromiseBadge item={shipment} />}
            <span>{t('detail.version', { version: order.version })}</span>
          </>
        }
        primary={primary}
        actions={actions}
        tools={
          <DetailTools
            list="orders"
            reference={number}
            pathOf={orderPath}
            documentId={idOf(OrderDocument)}
            variables={{ number }}
            onEdit={edit}
          />
        }
        changed={changed ? t('detail.changed', { status: statusWord(order.status) }) : undefined}
        onChangeSeen={dismiss}
        course={travels ? <ItemCourse item={shipment} origin={order.sender.city} destination={order.addressee.city} /> : undefined}
        tabsLabel={t('detail.tabs')}
        tabs={names.map((name) => ({ name, label: t(`detail.${name}`) }))}
        tab={names.includes(tab) ? tab : 'summary'}
        onTab={(name) => void go({ search: { tab: name === 'summary' ? undefined : name }, replace: true })}
      >
        <OrderTab name={names.includes(tab) ? tab : 'summary'} order={order} />
      </DetailPage>
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  )
}
