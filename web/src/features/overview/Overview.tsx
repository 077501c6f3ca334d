import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { paths, routeIds } from '../../app/paths'
import { overviewSpans } from '../../app/pageSearch'
import { useCan } from '../../app/session'
import { Empty, Skeleton } from '../../kit/basics'
import { timeOfDay } from '../../kit/format'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { ProblemNote, ProblemText } from '../../kit/ProblemNote'
import { Attention } from './Attention'
import { Daily } from './Daily'
import { Figures } from './Figures'
import './overview.css'
import { Registrations } from './Registrations'
import { States } from './States'
import { useCounts, type Counting } from './useCounts'

const route = getRouteApi(routeIds.home)
const SPAN = 14

/** Figures, what waits, and how the days went. Every number opens the rows it counts. */
export default function Overview() {
  const { t } = useTranslation()
  const { days = SPAN } = route.useSearch()
  const go = useNavigate({ from: paths.home })
  const counting = useCounts(days)
  const { counts } = counting
  return (
    <Page
      title={t('overview.title')}
      note={counts && <span>{t('overview.asOf', { at: timeOfDay(counts.asOf) })}</span>}
      actions={
        <Segmented
          aria-label={t('overview.span')}
          value={days}
          onChange={(chosen) => void go({ search: { days: chosen === SPAN ? undefined : chosen } })}
          options={overviewSpans.map((value) => ({ value, label: t('overview.spanOf', { days: value }) }))}
        />
      }
    >
      <Content counting={counting} days={days} />
    </Page>
  )
}

function Content({ counting, days }: { counting: Counting; days: number }) {
  const { t } = useTranslation()
  const { counts, problem, busy, again } = counting
  const maySeeRegistrations = useCan('registrations:read')
  const retry = (
    <button type="button" className="ph-btn" onClick={again}>
      <Icon name="refresh" />
      {t('common.retry')}
    </button>
  )
  if (!counts) {
    return problem && !busy ? (
      <Empty icon="alert" title={t('overview.failed')} action={retry}>
        <ProblemText problem={problem} />
      </Empty>
    ) : (
      <Skeleton rows={12} />
    )
  }
  if (counts.byStatus.length === 0) {
    return <NothingYet />
  }
  return (
    <>
      {problem && !busy && <ProblemNote problem={problem} action={retry} />}
      <Figures counts={counts} days={days} />
      <div className="ph-overview">
        <Daily counts={counts} days={days} />
        <Attention counts={counts} />
        <States counts={counts} />
        {maySeeRegistrations && <Registrations days={days} />}
      </div>
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  const mayPlace = useCan('orders:place')
  return (
    <Empty
      icon="order"
      title={t('overview.noneTitle')}
      action={
        mayPlace && (
          <Link className="ph-btn" data-primary to={paths.orderNew}>
            {t('orders.create')}
          </Link>
        )
      }
    >
      {t('overview.noneText')}
    </Empty>
  )
}
