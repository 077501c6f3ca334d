import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { VerificationRevokeDocument, type ReviewFieldsFragment, type VerificationReason } from '../../gql/graphql'
import { toast } from '../../kit/toast'
import { useQueue } from './queueing'
import { reasonsToRevoke } from './tones'
import { reasonWord, stateWord } from './words'

interface Given {
  reason: VerificationReason
  note: string
}

const ActionDialog = lazy(async () => ({ default: (await import('../../kit/form/ActionDialog')).ActionDialog<Given, ReviewFieldsFragment> }))

/** Takes an approval back, asked about and for a reason: whoever had it is told. */
export function Revoke({ found, onStale }: { found: ReviewFieldsFragment; onStale: () => void }) {
  const { t } = useTranslation()
  const { onChanged } = useQueue()
  const [asking, setAsking] = useState(false)
  const choices = reasonsToRevoke(found.kind).map((value) => ({ value, label: reasonWord(value) }))
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => setAsking(true)}>
        {t('review.revoke')}
      </button>
      <Suspense>
        {asking && (
          <ActionDialog
            title={t('review.revokeTitle', { name: found.nameMasked })}
            consequence={<p>{t('review.revokeText')}</p>}
            verb={t('review.revoke')}
            danger
            fields={[
              { kind: 'choice', name: 'reason', label: t('review.why'), choices },
              { kind: 'long', name: 'note', label: t('review.noteToApplicant'), hint: t('review.revokeNote'), most: 500, optional: true },
            ]}
            now={{ version: found.version, facts: { [t('review.standing')]: stateWord(found.state) } }}
            onStale={onStale}
            wordOf={(state) => stateWord(state as ReviewFieldsFragment['state'])}
            loadDivisions={loadDivisions}
            send={({ reason, note }, expectedVersion) =>
              send(VerificationRevokeDocument, 'verificationRevoke', {
                input: { id: found.id, expectedVersion, reason: reason as VerificationReason, note: note ?? '' },
              })
            }
            onDone={() => {
              toast(t('review.revoked', { name: found.nameMasked }))
              setAsking(false)
              onChanged()
              onStale()
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
