import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import type { OrdersSearch } from '../../app/search'
import { count, percent, shiftDay } from '../../kit/format'
import type { Tone } from '../../theme/tokens'
import { changeOf, pointsOf, sum, type Change, type Counts } from './figures'

/** Four figures, each with what it is compared with and a way to the rows it counts. */
export function Figures({ counts, days }: { counts: Counts; days: number }) {
  const { t } = useTranslation()
  const today = counts.perDay.at(-1)?.day ?? ''
  const first = shiftDay(today, 1 - days)
  const placed = sum(counts.perDay, (day) => day.placed)
  const before = sum(counts.perDay, (day) => day.placedBefore)
  const weekAgo = t('overview.thanWeekAgo')
  const span = t('overview.thanBefore', { days })
  return (
    <ul className="ph-figures" aria-label={t('overview.figures')}>
      <Figure label={t('overview.placedToday')} value={count(counts.placedToday)} search={{ from: today }}>
        <Compared change={changeOf(counts.placedToday, counts.placedWeekAgo)} than={weekAgo} base={counts.placedWeekAgo} />
      </Figure>
      <Figure
        label={t('overview.deliveredToday')}
        value={count(counts.deliveredToday)}
        search={{ deliveredFrom: today }}
      >
        <Compared
          change={changeOf(counts.deliveredToday, counts.deliveredWeekAgo)}
          than={weekAgo}
          base={counts.deliveredWeekAgo}
        />
      </Figure>
      <Figure label={t('overview.placedIn', { days })} value={count(placed)} search={{ from: first }}>
        <Compared change={changeOf(placed, before)} than={span} base={before} />
      </Figure>
      <Figure
        label={t('overview.onTime', { days })}
        value={counts.onTimeShare == null ? t('common.none') : percent(counts.onTimeShare)}
        search={{ deliveredFrom: first }}
      >
        {counts.onTimeShare == null ? (
          t('overview.noneDelivered')
        ) : (
          <Compared
            change={pointsOf(counts.onTimeShare, counts.onTimeShareBefore)}
            than={t('overview.thanBeforeOf', { days, total: count(counts.onTimeOf) })}
            goodWhen="up"
          />
        )}
      </Figure>
    </ul>
  )
}

function Figure({ label, value, search, children }: { label: string; value: string; search: OrdersSearch; children: ReactNode }) {
  return (
    <li className="ph-figure">
      <Link to={paths.orders} search={search}>
        <span>{label}</span>
        <strong className="ph-num">{value}</strong>
      </Link>
      <p>{children}</p>
    </li>
  )
}

interface ComparedProps {
  change: Change | undefined
  than: string
  base?: number
  /** Up is not good by itself: a measure says so, or its change is neutral. */
  goodWhen?: 'up'
}

function Compared({ change, than, base, goodWhen }: ComparedProps) {
  const { t } = useTranslation()
  if (!change) {
    return base === undefined ? t('overview.noBase', { than }) : t('overview.base', { than, count: base })
  }
  const { amount, points } = change
  const tone: Tone = !goodWhen || amount === 0 ? 'neutral' : amount > 0 ? 'done' : 'failed'
  const size = points ? t('overview.points', { points: Math.abs(amount * 100).toFixed(1) }) : percent(Math.abs(amount))
  return (
    <>
      <b className="ph-num ph-change" data-tone={tone}>
        {amount !== 0 && <span aria-hidden="true">{amount > 0 ? '▲' : '▼'}</span>}
        <span className="ph-sr">{t(amount < 0 ? 'overview.down' : 'overview.up')}</span>
        {size}
      </b>{' '}
      {than}
    </>
  )
}
