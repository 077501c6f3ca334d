import { useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { useMode } from '../../app/prefs'
import { Count, Panel, Skeleton } from '../../kit/basics'
import { count } from '../../kit/format'
import { dailyOption } from './dailyOption'
import { sum, type Counts } from './figures'

const Chart = lazy(() => import('../../kit/Chart'))

/** Orders by day beside the span before; a bar opens its day. Whoever prefers figures gets the same as a table. */
export function Daily({ counts, days }: { counts: Counts; days: number }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const mode = useMode()
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const { perDay } = counts
  const words = useMemo(
    () => ({
      now: t('overview.lastDays', { days }),
      before: t('overview.daysBefore', { days }),
      soFar: t('overview.soFar'),
      unit: t('overview.unit'),
    }),
    [t, days],
  )
  const option = useMemo(() => dailyOption(perDay, mode, words), [perDay, mode, words])
  const pick = (index: number) => {
    const day = perDay[index]?.day
    if (day) {
      void go({ to: paths.orders, search: { from: day, to: day } })
    }
  }
  return (
    <Panel
      title={t('overview.daily')}
      extra={
        <Segmented
          size="small"
          aria-label={t('overview.shownAs')}
          value={as}
          onChange={setAs}
          options={[
            { value: 'chart', label: t('overview.chart') },
            { value: 'table', label: t('overview.table') },
          ]}
        />
      }
    >
      {as === 'chart' ? (
        <Suspense fallback={<Skeleton rows={7} />}>
          <Chart
            option={option}
            mode={mode}
            onPick={pick}
            summary={t('overview.dailySummary', {
              days,
              now: count(sum(perDay, (day) => day.placed)),
              before: count(sum(perDay, (day) => day.placedBefore)),
              today: count(perDay.at(-1)?.placed ?? 0),
            })}
          />
        </Suspense>
      ) : (
        <DailyTable counts={counts} now={words.now} before={words.before} />
      )}
    </Panel>
  )
}

function DailyTable({ counts, now, before }: { counts: Counts; now: string; before: string }) {
  const { t } = useTranslation()
  const last = counts.perDay.length - 1
  return (
    <div className="ph-dailytable" role="group" aria-label={t('overview.daily')} tabIndex={0}>
      <table className="ph-lines">
        <thead>
          <tr>
            <th scope="col">{t('overview.day')}</th>
            <th scope="col">{now}</th>
            <th scope="col">{before}</th>
            <th scope="col">{t('overview.delivered')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.perDay.map((day, index) => (
            <tr key={day.day}>
              <th scope="row" className="ph-num">
                {day.day} {index === last && <small>{t('overview.soFar')}</small>}
              </th>
              <td>
                <Count value={day.placed} />
              </td>
              <td>
                <Count value={day.placedBefore} />
              </td>
              <td>
                <Count value={day.delivered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
