import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../kit/list/columns'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { BulkAnswer, BulkRow } from '../../graphql/bulk'
import type { BulkAction, Connection, Everything } from './declare'
import type { Selected } from './useSelection'

/** What one request may carry; more rows become a job. */
export const MOST_AT_ONCE = 200

export interface Told<Row> {
  /** The page as it stood: its rows stay where they are, whatever state they went to. */
  page: Connection<Row>
  outcomes: ReadonlyMap<string, Outcome>
}

interface Parts<Row, Where> {
  selected: Selected<Row>
  page: Connection<Row> | undefined
  everything: Everything<Where>
  onTold: (told: Told<Row> | undefined) => void
  onJob: (id: string) => void
}

/** Asks, acts, and tells what became of each row. */
export function useBulk<Row extends { id: string }, Where>({ selected, page, everything, onTold, onJob }: Parts<Row, Where>) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<{ action: BulkAction<Row, Where>; key: string }>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()

  const open = (action: BulkAction<Row, Where>) => {
    setRefused(undefined)
    setAsked({ action, key: crypto.randomUUID() })
  }

  const close = () => setAsked(undefined)

  const run = async (reason: string, choice: string | undefined) => {
    if (!asked) {
      return
    }
    const { action, key } = asked
    setBusy(true)
    setRefused(undefined)
    const whole = selected.selection.everything && action.all
    const answer = await (whole ? whole(everything, { reason, choice, key }) : action.each(selected.rows, { reason, choice, key }))
    setBusy(false)
    take(answer, action)
  }

  const take = (answer: BulkAnswer, action: BulkAction<Row, Where>) => {
    if ('refused' in answer) {
      setRefused(answer.refused)
      return
    }
    setAsked(undefined)
    if ('job' in answer) {
      selected.clear()
      onJob(answer.job)
      return
    }
    tell(answer.rows, action.stateWord)
  }

  const tell = (rows: readonly BulkRow[], stateWord: (state: string) => string) => {
    const failed = rows.filter((row) => !row.ok)
    const done = rows.length - failed.length
    const words = { done, failed: failed.length }
    toast(t(failed.length > 0 ? 'list.someDone' : 'list.allDone', words), failed.length > 0 ? 'moving' : 'done')
    selected.keep(failed.map((row) => row.id))
    if (page) {
      onTold({ page, outcomes: new Map(rows.map((row) => [row.id, outcomeOf(row, stateWord)])) })
    }
  }

  const outcomeOf = (row: BulkRow, stateWord: (state: string) => string): Outcome =>
    row.ok ? { done: true, words: t('list.done') } : { done: false, words: t('list.notDone', { reason: reasonOf(row, stateWord) }) }

  /** A state that stands against it is named; what else there is has its own sentence. */
  const reasonOf = (row: BulkRow, stateWord: (state: string) => string): string => {
    const params = Object.fromEntries(row.params.map((param) => [param.name, param.value]))
    const state = row.code === 'INVALID_TRANSITION' ? params['from'] : undefined
    return state ? t('list.inState', { state: stateWord(state) }) : problemSentence({ code: row.code ?? 'UNKNOWN', params })
  }

  return { asked: asked?.action, busy, refused, open, close, run }
}
