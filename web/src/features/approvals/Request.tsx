import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { newer } from '../../app/detail/useLive'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { approvalPath, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { objectWord, saidChange } from '../../app/words/trail'
import { ApprovalDetailDocument, ApprovalUpdatedDocument, type ApprovalFieldsFragment } from '../../gql/graphql'
import { useLast, useQuery, useSubscription } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { CopyButton, Facts, Han, Mono, None, Panel, Skeleton, Time, type Fact } from '../../kit/basics'
import { Diff } from '../../kit/Diff'
import { Note } from '../../kit/ProblemNote'
import { Decide } from './Decide'
import { Votes } from './Votes'
import { kindWord, outcomeWord, StateBadge, subjectPath } from './words'

const route = getRouteApi(routeIds.approval)
const DIGEST_SHOWN = 16

export default function Request() {
  const { id } = route.useParams()
  return <Loading key={id} id={id} />
}

function Loading({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({
    query: ApprovalDetailDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const node = useLast(data?.node ?? undefined)
  const asked = node?.__typename === 'Approval' ? node : undefined
  const [{ data: heard }] = useSubscription({ query: ApprovalUpdatedDocument, variables: { id }, pause: asked?.state !== 'PENDING' })
  const found = newer(asked, heard?.approvalUpdated ?? undefined)
  useCrumb(approvalPath(id), found?.number)
  const reload = () => again({ requestPolicy: 'network-only' })
  if (found) {
    return <Shown found={found} onStale={reload} />
  }
  if (error) {
    return <LoadFailure problem={problemOf(error)} permission="approvals:read" onRetry={reload} />
  }
  return fetching ? <Skeleton /> : <NotFound />
}

/** What would be different stands first: it is what is decided about. */
function Shown({ found, onStale }: { found: ApprovalFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation()
  const mayTrail = useCan('audit_entries:read')
  const name = kindWord(found.permission)
  return (
    <section className="ph-review" aria-label={`${name} ${found.number}`}>
      <header className="ph-reviewhead">
        <h2>
          {name} <small className="ph-mono">{found.number}</small>
        </h2>
        <StateBadge state={found.state} />
        <CopyButton text={found.number} label={t('approvals.copyNumber')} />
      </header>
      {found.outcomeCode && <Note tone={found.state === 'FAILED' ? 'failed' : 'waiting'}>{outcomeWord(found.outcomeCode)}</Note>}
      <div className="ph-reviewbody">
        <div className="ph-stack">
          <Panel title={t('approvals.effect')}>
            {found.changes.length === 0 ? (
              <p>{t('approvals.noChanges')}</p>
            ) : (
              <Diff changes={found.changes.map((change) => saidChange(change, found.subjectType))} />
            )}
          </Panel>
          <Panel title={t('approvals.about')}>
            <Facts items={useFacts(found)} />
          </Panel>
          {mayTrail && <ObjectHistory id={found.id} />}
        </div>
        <div className="ph-stack">
          <Decide key={found.version} found={found} onStale={onStale} />
          <Votes found={found} />
        </div>
      </div>
    </section>
  )
}

function useFacts(found: ApprovalFieldsFragment): Fact[] {
  const { t } = useTranslation()
  return [
    { label: t('approvals.subject'), value: <Subject found={found} /> },
    { label: t('approvals.proposer'), value: found.proposer ? <Han>{found.proposer.displayName}</Han> : <None /> },
    { label: t('approvals.reason'), value: found.reason ? <Han>{found.reason}</Han> : <None /> },
    { label: t('approvals.proposedAt'), value: <Time at={found.proposedAt} /> },
    { label: t('approvals.expiresAt'), value: <Time at={found.expiresAt} /> },
    ...(found.decidedAt ? [{ label: t('approvals.decidedAt'), value: <Time at={found.decidedAt} /> }] : []),
    {
      label: t('approvals.digest'),
      value: (
        <span title={t('approvals.digestHint')}>
          <Mono>{found.digest.slice(0, DIGEST_SHOWN)}…</Mono> <CopyButton text={found.digest} label={t('approvals.copyDigest')} />
        </span>
      ),
    },
  ]
}

function Subject({ found }: { found: ApprovalFieldsFragment }) {
  if (!found.subjectType || !found.subjectId) {
    return <None />
  }
  const to = subjectPath(found.subjectType, found.subjectId)
  const word = objectWord(found.subjectType)
  return to ? <Link to={to}>{word}</Link> : <span>{word}</span>
}
