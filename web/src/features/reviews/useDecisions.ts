import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { jobPath } from '../../app/paths'
import { roleWord } from '../../app/words/roles'
import type { AccessReviewEntryFilter, AccessReviewFieldsFragment } from '../../gql/graphql'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { decideEverything, decideOne, decideSeveral, MOST_AT_ONCE, refusalOf, type Entry, type Wish } from './deciding'
import { decisionWord } from './words'

interface Parts {
  review: Pick<AccessReviewFieldsFragment, 'id'>
  filter: AccessReviewEntryFilter
  onChanged: () => void
}

/** Takes decisions and tells what came of them. What was sent leaves the list at once, and comes back where it is open still. */
export function useDecisions({ review, filter, onChanged }: Parts) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [sent, setSent] = useState<ReadonlyMap<string, number>>(new Map())
  const [busy, setBusy] = useState(false)

  const mark = (entries: readonly { id: string; version: number }[], on: boolean) =>
    setSent((old) => {
      const next = new Map(old)
      for (const { id, version } of entries) {
        if (on) {
          next.set(id, version)
        } else {
          next.delete(id)
        }
      }
      return next
    })

  const one = async (wish: Wish, entry: Entry) => {
    mark([entry], true)
    const refused = refusalOf(await decideOne(entry, wish))
    if (refused) {
      mark([entry], false)
      toast(refused, 'failed')
    } else {
      toast(t('reviews.nowDecided', { name: entry.userName, role: roleWord(entry.role), decision: decisionWord(wish.decision) }))
    }
    onChanged()
  }

  const several = async (wish: Wish, entries: readonly Entry[], everything: boolean) => {
    setBusy(true)
    const answer = everything
      ? await decideEverything(review.id, filter, wish, crypto.randomUUID())
      : await decideSeveral(review.id, entries.slice(0, MOST_AT_ONCE), wish)
    setBusy(false)
    if ('refused' in answer) {
      toast(answer.refused, 'failed')
    } else if ('job' in answer) {
      const href = jobPath(answer.job)
      toast(t('list.jobStarted'), 'moving', { label: t('list.showJob'), href, go: () => void go({ to: href }) })
    } else {
      const failed = answer.rows.filter((row) => !row.ok)
      const done = new Set(answer.rows.filter((row) => row.ok).map((row) => row.id))
      mark(entries.filter((entry) => done.has(entry.id)), true)
      if (failed.length > 0) {
        toast(t('reviews.bulkRefused', { count: failed.length, why: problemSentence({ code: failed[0]?.code ?? 'UNKNOWN' }) }), 'failed')
      } else {
        toast(t('reviews.bulkDone', { count: answer.rows.length }))
      }
    }
    onChanged()
  }

  const run = (wish: Wish, entries: readonly Entry[], everything: boolean) => {
    const [first] = entries
    return !everything && entries.length === 1 && first ? one(wish, first) : several(wish, entries, everything)
  }
  return { sent, busy, run }
}
