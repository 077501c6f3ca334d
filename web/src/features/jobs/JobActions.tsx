import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { jobStatusWord } from '../../app/words/jobs'
import { JobCancelDocument, JobRetryDocument } from '../../gql/graphql'
import { Icon, type IconName } from '../../kit/Icon'
import { problemSentence, reasonSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { JobData } from './useJob'

type Name = 'jobCancel' | 'jobRetry'

const icons: Record<Name, IconName> = { jobCancel: 'cross', jobRetry: 'refresh' }

function isKnown(name: string): name is Name {
  return name in icons
}

/** Both can be taken back by the other, so neither asks first; what cannot be done now says why. */
export function JobActions({ job, onStale }: { job: JobData; onStale: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const run = async (name: Name) => {
    setBusy(true)
    const input = { id: job.id, expectedVersion: job.version }
    const outcome = name === 'jobCancel' ? await send(JobCancelDocument, name, { input }) : await send(JobRetryDocument, 'jobRetry', { input })
    setBusy(false)
    if (outcome.kind === 'done') {
      toast(t(`jobs.did.${name}`))
      return
    }
    onStale()
    const said =
      outcome.kind === 'refused'
        ? [problemSentence(outcome.problem), ...outcome.reasons.map((reason) => reasonSentence(reason, jobStatusWord))].join(' ')
        : problemSentence({ code: outcome.kind === 'conflict' ? 'VERSION_CONFLICT' : 'INVALID_INPUT' })
    toast(said, 'failed')
  }
  return job.availableActions.map(({ action, enabled, reasons }) => {
    if (!isKnown(action)) {
      return null
    }
    const why = reasons.map((reason) => reasonSentence(reason, jobStatusWord)).join(' ')
    return (
      <button
        key={action}
        type="button"
        className="ph-btn"
        aria-disabled={!enabled || undefined}
        title={why || undefined}
        disabled={busy}
        onClick={() => {
          if (enabled) {
            void run(action)
          }
        }}
      >
        <Icon name={icons[action]} />
        {t(`jobs.do.${action}`)}
        {why && <span className="ph-sr">{why}</span>}
      </button>
    )
  })
}
