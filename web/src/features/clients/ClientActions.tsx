import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { clientChangePath } from '../../app/paths'
import { ApiClientResumeDocument, ApiClientRevokeDocument, ApiClientSuspendDocument } from '../../gql/graphql'
import type { Outcome } from '../../kit/form'
import { reasonSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { ClientData } from './ClientDetail'
import { stateWord } from './words'

interface Done {
  id: string
  version: number
}

const ActionDialog = lazy(async () => ({ default: (await import('../../kit/form/ActionDialog')).ActionDialog<{ reason: string }, Done> }))

const known = ['apiClientResume', 'apiClientSuspend', 'apiClientRevoke'] as const
type Name = (typeof known)[number]
const LEAST_REASON = 4
const MOST_REASON = 200

function isKnown(name: string): name is Name {
  return (known as readonly string[]).includes(name)
}

async function sent(name: Name, id: string, expectedVersion: number, reason: string): Promise<Outcome<Done>> {
  const input = { id, expectedVersion }
  switch (name) {
    case 'apiClientResume':
      return send(ApiClientResumeDocument, name, { input })
    case 'apiClientSuspend':
      return send(ApiClientSuspendDocument, name, { input: { ...input, reason } })
    case 'apiClientRevoke':
      return send(ApiClientRevokeDocument, name, { input: { ...input, reason } })
  }
}

/** What can be done with a program; what cannot be done now says why, and what is never possible is not shown. */
export function ClientActions({ client, again }: { client: ClientData; again: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Name>()
  const change = client.availableActions.find(({ action }) => action === 'apiClientUpdate')
  return (
    <>
      {change?.enabled && (
        <Link to={clientChangePath(client.id)} className="ph-btn">
          {t('clients.change')}
        </Link>
      )}
      {client.availableActions.map(({ action, enabled, reasons }) => {
        if (!isKnown(action) || (action === 'apiClientResume' && !enabled)) {
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
            {t(`clients.do.${action}.verb`)}
            {why && <span className="ph-sr">{why}</span>}
          </button>
        )
      })}
      <Suspense>
        {asking && (
          <ActionDialog
            title={t(`clients.do.${asking}.title`, { name: client.name })}
            consequence={<p>{t(`clients.do.${asking}.text`)}</p>}
            verb={t(`clients.do.${asking}.verb`)}
            danger={asking === 'apiClientRevoke'}
            fields={
              asking === 'apiClientResume'
                ? []
                : [{ kind: 'long', name: 'reason', label: t('clients.reason'), hint: t('clients.reasonHint'), least: LEAST_REASON, most: MOST_REASON }]
            }
            now={{ version: client.version, facts: { [t('clients.standing')]: stateWord(client.state) } }}
            onStale={again}
            wordOf={stateWord}
            loadDivisions={loadDivisions}
            send={({ reason }, version) => sent(asking, client.id, version, reason ?? '')}
            onDone={() => {
              toast(t(`clients.do.${asking}.done`))
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
