import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roleWord } from '../../app/words/roles'
import { AccessReviewEntryHistoryDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { Facts, Han, Panel, Time } from '../../kit/basics'
import { Note } from '../../kit/ProblemNote'
import { problemSentence } from '../../kit/problems'
import { mayDecide, type Entry } from './deciding'
import { ModifyDialog } from './ModifyDialog'
import { decisionWord } from './words'

/** The entry that is marked: where the role comes from, and what was decided about it so far. */
export function EntryPanel({ entry, deciding, onDecided }: { entry: Entry; deciding: boolean; onDecided: () => void }) {
  const { t } = useTranslation()
  const [modifying, setModifying] = useState(false)
  const [{ data }] = useQuery({ query: AccessReviewEntryHistoryDocument, variables: { id: entry.id }, requestPolicy: 'cache-and-network' })
  const known = data?.node?.__typename === 'AccessReviewEntry' ? data.node : undefined
  return (
    <Panel
      title={
        <>
          <Han>{entry.userName}</Han> · {roleWord(entry.role)}
        </>
      }
    >
      {entry.isOwn && <p className="ph-quiet">{t('reviews.own')}</p>}
      {entry.problem && (
        <Note tone="failed">
          {t('reviews.failedWhy')}: {problemSentence({ code: entry.problem })}
        </Note>
      )}
      <Facts
        items={[
          { label: t('reviews.granted'), value: <Time at={entry.grantedAt} /> },
          { label: t('reviews.grantedBy'), value: known?.grantedBy ? <Han>{known.grantedBy.displayName}</Han> : t('reviews.platform') },
          { label: t('reviews.lastUsed'), value: entry.lastUsedAt ? <Time at={entry.lastUsedAt} /> : t('reviews.neverUsed') },
          ...(entry.newUntil ? [{ label: t('reviews.newUntil'), value: <Time at={entry.newUntil} /> }] : []),
          ...(entry.newUnit ? [{ label: t('reviews.assignUnit'), value: <Han>{entry.newUnit.name}</Han> }] : []),
        ]}
      />
      {deciding && mayDecide(entry) && (
        <div className="ph-decidebuttons">
          <button type="button" className="ph-btn" onClick={() => setModifying(true)}>
            {t('reviewDecision.MODIFY')}
          </button>
        </div>
      )}
      {known && known.decisions.length > 0 && (
        <>
          <h3>{t('reviews.history')}</h3>
          <ol className="ph-decided">
            {known.decisions.map((one) => (
              <li key={one.id}>
                <strong>{decisionWord(one.decision)}</strong>
                <Han>{one.decidedBy?.displayName ?? t('reviews.platform')}</Han>
                <Time at={one.decidedAt} short />
                {one.note && (
                  <p>
                    <Han>{one.note}</Han>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {modifying && (
        <ModifyDialog
          entry={entry}
          onClose={() => setModifying(false)}
          onDone={() => {
            setModifying(false)
            onDecided()
          }}
        />
      )}
    </Panel>
  )
}
