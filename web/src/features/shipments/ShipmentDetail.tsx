import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { slugOf } from '../../app/actions/slugs'
import { nextStep, useMenu } from '../../app/actions/useMenu'
import { Acceptance, PromiseBadge, Proof, Whereabouts } from '../../app/carriage/ItemFacts'
import { ItemCourse } from '../../app/carriage/ItemCourse'
import { ItemEvents } from '../../app/carriage/ItemEvents'
import { Party } from '../../app/carriage/Party'
import { DetailTools } from '../../app/detail/DetailTools'
import { useDetailCommands } from '../../app/detail/useDetailCommands'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { orderPath, paths, routeIds, shipmentPath } from '../../app/paths'
import { useRecent } from '../../app/recent'
import { useCan } from '../../app/session'
import { productWord } from '../../app/words/orders'
import { ShipmentBadge, shipmentWord } from '../../app/words/shipments'
import { ShipmentDocument } from '../../gql/graphql'
import { idOf } from '../../graphql/persisted'
import { Facts, Han, ItemNumber, None, Panel, Skeleton, Time } from '../../kit/basics'
import { Barcode } from '../../kit/detail/Barcode'
import { DetailPage } from '../../kit/detail/DetailPage'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { nextShipmentSteps, shipmentActions } from './actions'
import { useShipment, type ItemData } from './useShipment'

const route = getRouteApi(routeIds.shipment)

type TabName = 'summary' | 'tracking' | 'audit'

export default function ShipmentDetail() {
  const { reference } = route.useParams()
  const { item, problem, missing, changed, dismiss, again } = useShipment(reference)
  if (problem) {
    return (
      <Page title={reference}>
        <LoadFailure problem={problem} permission="shipments:read" onRetry={again} />
      </Page>
    )
  }
  if (missing) {
    return <NotFound />
  }
  if (!item) {
    return (
      <Page title={reference}>
        <Skeleton rows={14} />
      </Page>
    )
  }
  return <Shown key={item.id} item={item} changed={changed} dismiss={dismiss} />
}

interface ShownProps {
  item: ItemData
  changed: boolean
  dismiss: () => void
}

function Shown({ item, changed, dismiss }: ShownProps) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.shipment })
  const { tab = 'summary' } = route.useSearch()
  const mayAudit = useCan('audit_entries:read')
  const mayPrint = useCan('shipments:label')
  const number = item.number ?? item.reference
  const open = (action: string) => void go({ to: paths.shipmentAction, params: { reference: item.reference, action: slugOf(action, 'shipment') }, search: true })
  const actions = useMenu(item.availableActions, shipmentActions, shipmentWord, open)
  const primary = nextStep(actions, nextShipmentSteps)
  const others = actions.filter((one) => one !== primary)
  useDetailCommands(primary, others)
  useRecent(shipmentPath(item.reference), number, 'order')
  return (
    <>
      <DetailPage<TabName>
        number={number}
        copyLabel={t('detail.copyNumber', { number })}
        note={
          <>
            <ShipmentBadge status={item.status} />
            <span>{productWord(item.product)}</span>
            <span>
              {t('order.placed')} <Time at={item.createdAt} />
            </span>
            <PromiseBadge item={item} />
            <span>{t('detail.version', { version: item.version })}</span>
          </>
        }
        primary={primary}
        actions={others}
        tools={
          <>
            {mayPrint && (
              <button type="button" className="ph-btn" onClick={() => open('shipmentLabelPrint')}>
                <Icon name="print" />
                {t('printLabel')}
              </button>
            )}
            <DetailTools
              list="shipments"
            reference={item.reference}
            pathOf={shipmentPath}
            documentId={idOf(ShipmentDocument)}
            variables={{ reference: item.reference }}
            />
          </>
        }
        changed={changed ? t('detail.changed', { status: shipmentWord(item.status) }) : undefined}
        onChangeSeen={dismiss}
        course={<ItemCourse item={item} origin={item.sender.city} destination={item.addressee.city} />}
        tabsLabel={t('detail.tabs')}
        tabs={[
          { name: 'summary', label: t('detail.summary') },
          { name: 'tracking', label: t('detail.tracking') },
          ...(mayAudit ? [{ name: 'audit' as const, label: t('detail.audit') }] : []),
        ]}
        tab={tab}
        onTab={(name) => void go({ search: { tab: name === 'summary' ? undefined : name }, replace: true })}
      >
        {tab === 'summary' && <Summary item={item} />}
        {tab === 'tracking' && (
          <Panel title={t('item.events')}>
            <ItemEvents events={item.events} />
          </Panel>
        )}
        {tab === 'audit' && mayAudit && <ObjectHistory id={item.id} />}
      </DetailPage>
      <Suspense>
        <Outlet />
      </Suspense>
    </>
  )
}

/** Left what it is, right what applies. */
function Summary({ item }: { item: ItemData }) {
  const { t } = useTranslation()
  return (
    <div className="ph-columns">
      <div className="ph-stack">
        <Panel title={t('order.parties')}>
          <div className="ph-pair">
            <Party title={t('orders.sender')} party={item.sender} />
            <Party title={t('orders.addressee')} party={item.addressee} />
          </div>
        </Panel>
        <Acceptance item={item} />
        <Panel title={t('item.events')}>
          <ItemEvents events={item.events} />
        </Panel>
      </div>
      <div className="ph-stack">
        <Panel>
          <Barcode number={item.number ?? item.reference} widths={item.barcodeWidths} />
        </Panel>
        <Whereabouts item={item} />
        <Panel title={t('detail.applies')}>
          <Facts
            items={[
              { label: t('orders.product'), value: productWord(item.product) },
              { label: t('detail.promised'), value: item.promisedOn ?? <None /> },
              { label: t('item.office'), value: item.unit ? <Han>{item.unit.name}</Han> : <None /> },
              { label: t('item.deliveryOffice'), value: item.deliveryUnit ? <Han>{item.deliveryUnit.name}</Han> : <None /> },
              {
                label: t('item.label'),
                value: item.labelPrints > 0 ? t('item.prints', { count: item.labelPrints }) : t('item.notPrinted'),
              },
              {
                label: t('detail.order'),
                value: (
                  <Link to={orderPath(item.reference)}>
                    <ItemNumber value={item.reference} />
                  </Link>
                ),
              },
            ]}
          />
        </Panel>
        <Proof item={item} />
      </div>
    </div>
  )
}
