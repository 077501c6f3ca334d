import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageArguments, pageSize, pageSteps } from '../../app/keyset'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds } from '../../app/paths'
import { reviewSearch, type EntryView } from '../../app/reviewSearch'
import { useCan, useViewer } from '../../app/session'
import { useShortcuts } from '../../app/shortcuts'
import { AccessReviewEntriesDocument, type AccessReviewEntryFilter, type AccessReviewFieldsFragment, type AccessReviewFlag } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { BulkBar } from '../../kit/list/BulkBar'
import { Pager } from '../../kit/list/Pager'
import { keepOnly, nothing, tick, tickPage } from '../../kit/list/selection'
import { mayDecide, type Entry, type Verdict } from './deciding'
import { EntryPanel } from './EntryPanel'
import { EntryTable } from './EntryTable'
import { EscalateDialog } from './EscalateDialog'
import { Figures } from './Figures'
import { FlagFilter } from './FlagFilter'
import { KeyLine } from './KeyLine'
import { useDecisions } from './useDecisions'

const route = getRouteApi(routeIds.review)

const flagFields: Record<AccessReviewFlag, keyof AccessReviewEntryFilter> = {
  DORMANT: 'dormant',
  EXCESSIVE: 'excessive',
  ORPHANED: 'orphaned',
  CONFLICT: 'conflict',
  ROLE_CREEP: 'roleCreep',
  PRIVILEGED: 'privileged',
  NO_SECOND_FACTOR: 'noSecondFactor',
}

const OPEN = { in: ['OPEN', 'ESCALATED'] } as const satisfies AccessReviewEntryFilter['state']

export function filterOf(reviewId: string, view: EntryView, flag: AccessReviewFlag | undefined, me: string): AccessReviewEntryFilter {
  const narrowed: Record<EntryView, AccessReviewEntryFilter> = {
    undecided: { state: { in: [...OPEN.in] } },
    mine: { state: { in: [...OPEN.in] }, reviewer: { eq: me } },
    escalated: { state: { in: ['ESCALATED'] } },
    decided: { state: { in: ['DECIDED', 'EXECUTED', 'FAILED'] } },
    all: {},
  }
  return { review: { eq: reviewId }, ...narrowed[view], ...(flag && { [flagFields[flag]]: { eq: true } }) }
}

/** The workspace: roles held, those about which most stands out first, and one key for each decision. */
export function Entries({ review, again }: { review: AccessReviewFieldsFragment; again: () => void }) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.review })
  const me = useViewer()?.user?.id ?? ''
  const deciding = useCan('access_reviews:decide') && review.state === 'IN_PROGRESS'
  const view = search.view ?? (review.state === 'IN_PROGRESS' ? 'undecided' : 'all')
  const filter = filterOf(review.id, view, search.flag, me)
  const [{ data, error, fetching }, ask] = useQuery({
    query: AccessReviewEntriesDocument,
    variables: { filter, ...pageArguments(search) },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => {
    ask({ requestPolicy: 'network-only' })
    again()
  }
  const page = useLast(data?.accessReviewEntries)
  const decisions = useDecisions({ review, filter, onChanged: reload })
  const leaves = view !== 'all' && view !== 'decided'
  const rows = (page?.nodes ?? []).filter((row) => !(leaves && (decisions.sent.get(row.id) ?? -1) >= row.version))

  const finished = deciding && view === 'undecided' && !search.flag
  const scope = JSON.stringify({ filter, after: search.after, before: search.before })
  const [kept, setKept] = useState(() => nothing(scope))
  const selection = kept.scope === scope ? kept : nothing(scope)
  const [place, setPlace] = useState({ scope, at: 0 })
  const at = Math.min(place.scope === scope ? place.at : 0, Math.max(rows.length - 1, 0))
  const active = rows[at]
  const [escalating, setEscalating] = useState<readonly Entry[]>()

  const walk = (step: 1 | -1) => {
    const next = Math.min(Math.max(at + step, 0), rows.length - 1)
    setPlace({ scope, at: next })
    document.querySelectorAll<HTMLElement>('[data-entry]')[next]?.focus()
  }
  const order = rows.map((row) => row.id)
  const ticked = rows.filter((row) => selection.ids.has(row.id) && mayDecide(row))
  const decide = async (decision: Verdict, entries: readonly Entry[]) => {
    if (decision === 'ESCALATE') {
      setEscalating(entries)
      return
    }
    setKept(keepOnly(selection, []))
    await decisions.run({ decision }, entries, selection.everything)
  }
  const one = (decision: Verdict) => {
    if (deciding && ticked.length > 0) {
      void decide(decision, ticked)
    } else if (deciding && active && mayDecide(active)) {
      void decide(decision, [active])
    }
  }
  useShortcuts({
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    k: () => one('KEEP'),
    r: () => one('REVOKE'),
    e: () => one('ESCALATE'),
    x: () => active && deciding && setKept(tick(selection, active.id, order)),
  })
  const change = (patch: object) => void go({ search: (old) => reviewSearch({ ...old, after: undefined, before: undefined, row: undefined, ...patch }) })

  return (
    <div className="ph-reviewgrid">
      <div className="ph-reviewmain">
        <FlagFilter view={view} flag={search.flag} mine={deciding} onView={(next) => change({ view: next })} onFlag={(flag) => change({ flag })}>
          {deciding && ticked.length > 0 ? (
            <BulkBar
              chosen={ticked.length}
              offered={ticked.length === rows.length && (page?.totalCount ?? 0) > rows.length ? page?.totalCount : undefined}
              everything={selection.everything}
              busy={decisions.busy}
              actions={[
                { key: 'keep', label: t('reviewDecision.KEEP'), icon: 'check', run: () => void decide('KEEP', ticked) },
                { key: 'revoke', label: t('reviewDecision.REVOKE'), icon: 'cross', danger: true, run: () => void decide('REVOKE', ticked) },
                { key: 'escalate', label: t('reviewDecision.ESCALATE'), icon: 'arrow', run: () => void decide('ESCALATE', ticked) },
              ]}
              onEverything={() => setKept({ ...selection, everything: true })}
              onClear={() => setKept(nothing(scope))}
            />
          ) : undefined}
        </FlagFilter>
        {deciding && rows.length > 0 && <KeyLine />}
        {error && !page && <LoadFailure problem={problemOf(error)} permission="access_review_entries:read" onRetry={reload} />}
        {!page && !error && <Skeleton rows={8} />}
        {page && rows.length === 0 && !fetching && (
          <Empty icon="check" title={t(finished ? 'reviews.allDecided' : 'reviews.noneLeft')}>
            {t(finished ? 'reviews.allDecidedText' : 'reviews.noneLeftText')}
          </Empty>
        )}
        {page && rows.length > 0 && (
          <EntryTable
            rows={rows}
            at={at}
            deciding={deciding}
            selection={selection}
            onActive={(next) => setPlace({ scope, at: next })}
            onTick={(id, range) => setKept(tick(selection, id, order, range))}
            onTickPage={() => setKept(tickPage(selection, order))}
            onDecide={(decision, entry) => void decide(decision, [entry])}
          />
        )}
        {page && page.totalCount > 0 && <Turning />}
      </div>
      <div className="ph-reviewaside">
        {active && <EntryPanel key={active.id} entry={active} deciding={deciding} onDecided={reload} />}
        <Figures id={review.id} decided={review.decided} />
      </div>
      {escalating && (
        <EscalateDialog
          count={escalating.length}
          onClose={() => setEscalating(undefined)}
          onNote={async (note) => {
            setEscalating(undefined)
            setKept(keepOnly(selection, []))
            await decisions.run({ decision: 'ESCALATE', note }, escalating, selection.everything)
          }}
        />
      )}
    </div>
  )

  function Turning() {
    if (!page) {
      return null
    }
    const steps = pageSteps(search, page.nodes.length, page.pageInfo)
    return (
      <Pager
        from={steps.from}
        to={steps.from + page.nodes.length - 1}
        total={page.totalCount}
        size={pageSize(search)}
        sizes={[50, 100]}
        onSize={(size) => change({ size: size === 100 ? 100 : undefined })}
        onPrevious={steps.previous && (() => change({ ...steps.previous }))}
        onNext={steps.next && (() => change({ ...steps.next }))}
      />
    )
  }
}
