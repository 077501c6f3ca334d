/** Sends decisions: one, several of a page, or everything a view holds. */
import type { TFunction } from 'i18next'
import { send } from '../../app/form/send'
import {
  AccessReviewEntriesDecideAllDocument,
  AccessReviewEntriesDecideDocument,
  AccessReviewEntryDecideDocument,
  type AccessReviewEntriesQuery,
  type AccessReviewEntryDecideInput,
  type AccessReviewEntryFilter,
} from '../../gql/graphql'
import { sendBulk } from '../../graphql/bulk'
import type { Outcome } from '../../kit/form'
import { issueSentence, problemSentence } from '../../kit/problems'

export type Entry = AccessReviewEntriesQuery['accessReviewEntries']['nodes'][number]
export type Verdict = AccessReviewEntryDecideInput['decision']
export type Wish = Pick<AccessReviewEntryDecideInput, 'decision' | 'note' | 'unitId' | 'until'>

/** What one request may carry. */
export const MOST_AT_ONCE = 500

export function decideOne(entry: Entry, wish: Wish): Promise<Outcome<object>> {
  return send(AccessReviewEntryDecideDocument, 'accessReviewEntryDecide', { input: { id: entry.id, expectedVersion: entry.version, ...wish } })
}

export function decideSeveral(reviewId: string, entries: readonly Entry[], { decision, note }: Wish) {
  const items = entries.map((entry) => ({ id: entry.id, expectedVersion: entry.version }))
  const input = { reviewId, items, decision, note }
  return sendBulk(AccessReviewEntriesDecideDocument, { input }, 'accessReviewEntriesDecide', (done) => ({ rows: done.rows }))
}

export function decideEverything(reviewId: string, filter: AccessReviewEntryFilter, { decision, note }: Wish, idempotencyKey: string) {
  const input = { reviewId, filter, decision, note, idempotencyKey }
  return sendBulk(AccessReviewEntriesDecideAllDocument, { input }, 'accessReviewEntriesDecideAll', (done) => ({ job: done.id }))
}

/** Why a decision was not taken, in a sentence; nothing where it was. */
export function refusalOf(outcome: Outcome<object>): string | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined
    case 'issues':
      return outcome.issues.map(issueSentence).join(' ')
    case 'conflict':
      return problemSentence({ code: 'VERSION_CONFLICT' })
    case 'refused':
      return problemSentence(outcome.problem)
  }
}

export function whoWord(t: TFunction, entry: Entry): string {
  return entry.reviewer?.displayName ?? t('reviews.administrators')
}

export function isOpen(entry: Entry): boolean {
  return entry.state === 'OPEN' || entry.state === 'ESCALATED'
}

export function mayDecide(entry: Entry): boolean {
  return !entry.isOwn && (isOpen(entry) || entry.state === 'DECIDED')
}
