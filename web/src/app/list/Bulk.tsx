import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../kit/format'
import { BulkBar } from '../../kit/list/BulkBar'
import type { BulkAction, Connection, Everything } from './declare'
import { MOST_AT_ONCE, useBulk, type Told } from './useBulk'
import type { Selected } from './useSelection'

const Ask = lazy(() => import('../../kit/list/Ask'))

const LONGEST_REASON = 200
const SHORTEST_REASON = 2

interface Props<Row extends { id: string }, Where> {
  actions: readonly BulkAction<Row, Where>[]
  selected: Selected<Row>
  page: Connection<Row> | undefined
  everything: Everything<Where>
  onTold: (told: Told<Row> | undefined) => void
  onClear: () => void
  onJob: (id: string) => void
}

/** What can be done with the ticked rows, and the question before it is. */
export function Bulk<Row extends { id: string }, Where>(props: Props<Row, Where>) {
  const { actions, selected, page, everything, onTold, onClear, onJob } = props
  const { t } = useTranslation()
  const bulk = useBulk({ selected, page, everything, onTold, onJob })
  const total = page?.totalCount ?? 0
  const whole = selected.selection.everything
  const chosen = whole ? total : selected.rows.length
  const usable = actions.filter((action) => (whole ? action.all !== undefined : selected.rows.length <= MOST_AT_ONCE))
  const more = selected.ticks.page === 'all' && total > selected.rows.length && actions.some((action) => action.all)
  const question = bulk.asked?.question
  return (
    <>
      <BulkBar
        chosen={selected.rows.length}
        offered={more || whole ? total : undefined}
        everything={whole}
        busy={bulk.busy || selected.rows.length === 0}
        onEverything={selected.takeEverything}
        onClear={onClear}
        actions={usable.map((action) => ({
          key: action.key,
          label: action.label,
          icon: action.icon,
          danger: action.danger ?? false,
          run: () => bulk.open(action),
        }))}
      />
      <Suspense>
        {bulk.asked && question && (
          <Ask
            key={bulk.asked.key}
            title={question.title(count(chosen))}
            verb={bulk.asked.label}
            danger={bulk.asked.danger ?? false}
            busy={bulk.busy}
            refused={bulk.refused}
            field={{
              label: question.reason,
              hint: question.reasonHint,
              longest: LONGEST_REASON,
              least: question.optional ? 0 : SHORTEST_REASON,
            }}
            choice={question.choice}
            onDone={(reason, choice) => void bulk.run(reason, choice)}
            onClose={bulk.close}
          >
            {whole ? `${question.text} ${t('list.asJob')}` : question.text}
          </Ask>
        )}
      </Suspense>
    </>
  )
}
