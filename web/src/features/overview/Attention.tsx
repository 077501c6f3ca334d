import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import type { OrdersSearch, ShipmentsSearch } from '../../app/search'
import { useCan } from '../../app/session'
import { Badge, Count, Panel } from '../../kit/basics'
import { countOf, type Counts } from './figures'
import { lateSearch, staleSearch } from './searches'

/** What waits for somebody, each a list away. What nobody waits for stays, so that its place is known. */
export function Attention({ counts }: { counts: Counts }) {
  const { t } = useTranslation()
  const mayFollow = useCan('shipments:read')
  return (
    <Panel title={t('overview.attention')}>
      <ul className="ph-waits">
        <Wait of={t('overview.awaitingPayment')} n={counts.awaitingPayment} tone="waiting" search={{ status: ['PENDING_PAYMENT'] }} />
        <Wait of={t('overview.toAccept')} n={countOf(counts, 'CONFIRMED')} tone="waiting" search={{ status: ['CONFIRMED'] }} />
        <Wait of={t('overview.onHold')} n={countOf(counts, 'ON_HOLD')} tone="held" search={{ status: ['ON_HOLD'] }} />
        <Wait of={t('overview.exceptions')} n={counts.exceptions} tone="failed" search={{ status: ['EXCEPTION'] }} />
        {mayFollow && (
          <>
            <Wait of={t('overview.late')} n={counts.late} tone="failed" items={lateSearch} />
            <Wait of={t('overview.stale')} n={counts.stale} tone="failed" items={staleSearch} />
          </>
        )}
      </ul>
    </Panel>
  )
}

interface WaitProps {
  of: string
  n: number
  tone: 'waiting' | 'held' | 'failed'
  search?: OrdersSearch
  items?: ShipmentsSearch
}

function Wait({ of, n, tone, search, items }: WaitProps) {
  const { t } = useTranslation()
  return (
    <li>
      {items ? (
        <Link to={paths.shipments} search={items}>
          {of}
        </Link>
      ) : (
        <Link to={paths.orders} search={search ?? {}}>
          {of}
        </Link>
      )}
      {n > 0 ? <Badge tone={tone}>{t('overview.items', { count: n })}</Badge> : <Count value={0} />}
    </li>
  )
}
