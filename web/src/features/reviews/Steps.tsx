import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import {
  AccessReviewCancelDocument,
  AccessReviewCloseDocument,
  AccessReviewReportDocument,
  AccessReviewStartDocument,
  AccessReviewUndoDocument,
  type AccessReviewFieldsFragment,
} from '../../gql/graphql'
import type { Outcome } from '../../kit/form'
import { reasonSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { AssignDialog } from './AssignDialog'
import { stateWord } from './words'

interface Done {
  id: string
}

const ActionDialog = lazy(async () => ({ default: (await import('../../kit/form/ActionDialog')).ActionDialog<{ reason: string }, Done> }))

const known = ['accessReviewStart', 'accessReviewAssign', 'accessReviewClose', 'accessReviewUndo', 'accessReviewCancel', 'accessReviewReport'] as const
export type StepName = (typeof known)[number]

/** The one a state asks for next is the page's own button. */
const prominent: readonly StepName[] = ['accessReviewStart', 'accessReviewClose', 'accessReviewUndo']

function isKnown(name: string): name is StepName {
  return (known as readonly string[]).includes(name)
}

async function sent(name: StepName, id: string, expectedVersion: number, reason: string): Promise<Outcome<Done>> {
  const input = { id, expectedVersion }
  switch (name) {
    case 'accessReviewStart':
      return send(AccessReviewStartDocument, name, { input })
    case 'accessReviewClose':
      return send(AccessReviewCloseDocument, name, { input })
    case 'accessReviewUndo':
      return send(AccessReviewUndoDocument, name, { input })
    case 'accessReviewReport':
      return send(AccessReviewReportDocument, name, { input })
    case 'accessReviewAssign':
    case 'accessReviewCancel':
      return send(AccessReviewCancelDocument, 'accessReviewCancel', { input: { ...input, reason } })
  }
}

/** What can be done with a review; each is asked about. What its state rules out is left away, what is only early says why. */
export function Steps({ review, again }: { review: AccessReviewFieldsFragment; again: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<StepName>()
  const offered = review.availableActions.filter(({ action, reasons }) => {
    const made = action === 'accessReviewReport' && Boolean(review.reportUrl)
    return isKnown(action) && !made && !reasons.some((reason) => reason.code === 'STATE')
  })
  const close = () => setAsking(undefined)
  const done = (name: StepName) => {
    toast(t(`reviews.do.${name}.done`))
    close()
    again()
  }
  return (
    <>
      {offered.map(({ action, enabled, reasons }) => {
        const name = action as StepName
        const why = reasons.map((reason) => reasonSentence(reason, stateWord)).join(' ')
        return (
          <button
            key={name}
            type="button"
            className="ph-btn"
            data-primary={(enabled && prominent.includes(name)) || undefined}
            aria-disabled={!enabled || undefined}
            title={why || undefined}
            onClick={() => {
              if (enabled) {
                setAsking(name)
              }
            }}
          >
            {t(`reviews.do.${name}.verb`)}
            {why && <span className="ph-sr">{why}</span>}
          </button>
        )
      })}
      {asking === 'accessReviewAssign' && <AssignDialog review={review} onDone={() => done('accessReviewAssign')} onStale={again} onClose={close} />}
      <Suspense>
        {asking && asking !== 'accessReviewAssign' && (
          <ActionDialog
            title={t(`reviews.do.${asking}.title`)}
            consequence={<p>{t(`reviews.do.${asking}.text`)}</p>}
            verb={t(`reviews.do.${asking}.verb`)}
            danger={asking === 'accessReviewCancel'}
            fields={asking === 'accessReviewCancel' ? [{ kind: 'long', name: 'reason', label: t('reviews.reason'), least: 2, most: 200 }] : []}
            now={{ version: review.version, facts: { [t('reviews.state')]: stateWord(review.state) } }}
            onStale={again}
            wordOf={stateWord}
            loadDivisions={loadDivisions}
            send={({ reason }, version) => sent(asking, review.id, version, reason ?? '')}
            onDone={() => done(asking)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
