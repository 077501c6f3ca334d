import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFound } from '../../app/Failed'
import { LoadFailure } from '../../app/LoadFailure'
import { orderPath, paths, routeIds } from '../../app/paths'
import { can, useCan, useViewer } from '../../app/session'
import { ActionsMenu, type Action } from '../../kit/ActionsMenu'
import { CopyButton, ItemNumber, Skeleton, Time, useCopy } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { Tabs } from '../../kit/Tabs'
import './order.css'
import { OrderAudit } from './OrderAudit'
import { OrderSummary } from './OrderSummary'
import { useOrder, type OrderDetailData } from './useOrder'
import { productWord, reasonsOf, StatusBadge, statusWord } from './words'

const route = getRouteApi(routeIds.order)

type TabName = 'summary' | 'audit'

export default function OrderDetail() {
  const { t } = useTranslation()
  const { number } = route.useParams()
  const { order, problem, missing, updated, again } = useOrder(number)
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
  return (
    <Page
      name={order.number}
      title={<ItemNumber value={order.number} />}
      beside={<CopyButton text={order.number} label={t('order.copyNumber', { number: order.number })} />}
      note={
        <>
          <StatusBadge status={order.status} />
          <span>{productWord(order.product)}</span>
          <span>{t(order.registered ? 'orders.isRegistered' : 'orders.isOrdinary')}</span>
          <span>
            {t('order.placed')} <Time at={order.placedAt} />
          </span>
        </>
      }
      actions={<OrderActions order={order} />}
    >
      {updated && <Note tone="moving">{t('order.updatedLive', { status: statusWord(order.status) })}</Note>}
      <OrderTabs order={order} />
      <Suspense>
        <Outlet />
      </Suspense>
    </Page>
  )
}

function OrderTabs({ order }: { order: OrderDetailData }) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.order })
  const { tab } = route.useSearch()
  const mayAudit = useCan('audit_entries:read')
  if (!mayAudit) {
    return <OrderSummary order={order} />
  }
  const current: TabName = tab ?? 'summary'
  return (
    <div>
      <Tabs<TabName>
        label={t('order.tabs')}
        tabs={[
          { name: 'summary', label: t('order.summary') },
          { name: 'audit', label: t('order.audit') },
        ]}
        current={current}
        onChange={(name) => void go({ search: { tab: name === 'audit' ? name : undefined }, replace: true })}
      >
        {current === 'audit' ? <OrderAudit id={order.id} /> : <OrderSummary order={order} />}
      </Tabs>
    </div>
  )
}

/** The actions this console has a page for. What the server may offer beyond them has no button yet. */
const pagesOf = { orderCancel: { to: paths.orderCancel, icon: 'cross', danger: true } } as const

function isKnown(action: string): action is keyof typeof pagesOf {
  return action in pagesOf
}

function OrderActions({ order }: { order: OrderDetailData }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const copy = useCopy()
  const who = useViewer()
  const actions: Action[] = []
  for (const available of order.availableActions) {
    const { action, permission, enabled, reasons } = available
    // What this person is never permitted to do is absent; what the state forbids is shown with its reason.
    if (isKnown(action) && can(who, permission)) {
      const { to, icon, danger } = pagesOf[action]
      actions.push({
        key: action,
        label: t(`action.${action}`),
        icon,
        danger,
        reason: enabled ? undefined : reasonsOf(reasons),
        run: () => void go({ to, params: { number: order.number } }),
      })
    }
  }
  const link = new URL(orderPath(order.number), location.origin).href
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => copy(link, t('common.linkCopied'))}>
        <Icon name="link" />
        {t('common.copyLink')}
      </button>
      {actions.length > 0 && <ActionsMenu actions={actions} label={t('common.moreActions')} />}
    </>
  )
}
