import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { SubjectRequestBeginDocument, SubjectRequestFulfilDocument, SubjectRequestRefuseDocument } from '../../gql/graphql'
import type { Outcome } from '../../kit/form'
import { reasonSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { RequestData } from './RequestDetail'
import { stateWord } from './words'

interface Done {
  id: string
  version: number
}

const ActionDialog = lazy(async () => ({ default: (await import('../../kit/form/ActionDialog')).ActionDialog<{ reason: string }, Done> }))

const known = ['subjectRequestBegin', 'subjectRequestFulfil', 'subjectRequestRefuse'] as const
type Name = (typeof known)[number]

function isKnown(name: string): name is Name {
  return (known as readonly string[]).includes(name)
}

async function sent(name: Name, id: string, expectedVersion: number, reason: string): Promise<Outcome<Done>> {
  const input = { id, expectedVersion }
  switch (name) {
    case 'subjectRequestBegin':
      return send(SubjectRequestBeginDocument, name, { input })
    case 'subjectRequestFulfil':
      return send(SubjectRequestFulfilDocument, name, { input })
    case 'subjectRequestRefuse':
      return send(SubjectRequestRefuseDocument, name, { input: { ...input, reason } })
  }
}

/** What can be done with a request; each is asked about, and what cannot be done now says why. */
export function Decide({ request, again }: { request: RequestData; again: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Name>()
  const final = asking === 'subjectRequestFulfil' && request.kind === 'DELETION'
  return (
    <>
      {request.availableActions.map(({ action, enabled, reasons }) => {
        if (!isKnown(action)) {
          return null
        }
        const why = reasons.map((reason) => reasonSentence(reason, stateWord)).join(' ')
        return (
          <button
            key={action}
            type="button"
            className="ph-btn"
            aria-disabled={!enabled || undefined}
            title={why || undefined}
            onClick={() => {
              if (enabled) {
                setAsking(action)
              }
            }}
          >
            {t(`subjects.do.${action}.verb`)}
            {why && <span className="ph-sr">{why}</span>}
          </button>
        )
      })}
      <Suspense>
        {asking && (
          <ActionDialog
            title={t(`subjects.do.${asking}.title`)}
            consequence={<p>{t(final ? 'subjects.deletionIsFinal' : `subjects.do.${asking}.text`)}</p>}
            verb={t(`subjects.do.${asking}.verb`)}
            danger={final || asking === 'subjectRequestRefuse'}
            fields={
              asking === 'subjectRequestRefuse'
                ? [{ kind: 'long', name: 'reason', label: t('subjects.reason'), hint: t('subjects.reasonHint'), least: 4, most: 200 }]
                : []
            }
            now={{ version: request.version, facts: { [t('subjects.standing')]: stateWord(request.state) } }}
            onStale={again}
            wordOf={stateWord}
            loadDivisions={loadDivisions}
            send={({ reason }, version) => sent(asking, request.id, version, reason ?? '')}
            onDone={() => {
              toast(t(`subjects.do.${asking}.done`))
              setAsking(undefined)
              again()
            }}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </>
  )
}
