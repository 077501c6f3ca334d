import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { statusTone, statusWord } from '../../app/words/orders'
import { Count, Panel } from '../../kit/basics'
import { barsOf, type Counts } from './figures'

/** Orders by state, the most frequent first: bars that need no library, each a link to its rows. */
export function States({ counts }: { counts: Counts }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('overview.states')} extra={<Link to={paths.orders}>{t('overview.allOrders')}</Link>}>
      <ul className="ph-bars">
        {barsOf(counts).map((bar) => (
          <li key={bar.status} data-tone={statusTone(bar.status)}>
            <Link to={paths.orders} search={{ status: [bar.status] }}>
              {statusWord(bar.status)}
            </Link>
            <span aria-hidden="true">
              <i style={{ inlineSize: `${bar.length * 100}%` }} />
            </span>
            <Count value={bar.count} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
