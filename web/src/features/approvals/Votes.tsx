import { useTranslation } from 'react-i18next'
import type { ApprovalFieldsFragment } from '../../gql/graphql'
import { Badge, Han, Panel, Time } from '../../kit/basics'

/** Who said what so far, and how many are still needed. */
export function Votes({ found }: { found: ApprovalFieldsFragment }) {
  const { t } = useTranslation()
  const approved = found.votes.filter((vote) => vote.vote === 'APPROVE').length
  const left = found.state === 'PENDING' ? Math.max(found.quorum - approved, 0) : 0
  return (
    <Panel title={t('approvals.votes')}>
      {found.votes.length === 0 && <p className="ph-quiet">{t('approvals.noVotes')}</p>}
      <ol className="ph-votes">
        {found.votes.map((vote) => (
          <li key={vote.id}>
            <Badge tone={vote.vote === 'APPROVE' ? 'done' : 'failed'}>{t(`approvals.vote.${vote.vote}`)}</Badge>{' '}
            {vote.voter ? <Han>{vote.voter.displayName}</Han> : t('approvals.machine')}{' '}
            <small>
              <Time at={vote.at} short />
            </small>
            {vote.note && (
              <p>
                <Han>{vote.note}</Han>
              </p>
            )}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="ph-quiet">{t('approvals.needs', { count: left })}</p>}
    </Panel>
  )
}
