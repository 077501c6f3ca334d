import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passkeysPossible } from '../../app/passkeys/browser'
import { useCan } from '../../app/session'
import { PasskeysDocument, type PasskeysQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Mono, None, Panel, Skeleton, Time } from '../../kit/basics'
import { ProblemNote } from '../../kit/ProblemNote'

const PasskeyDialogs = lazy(() => import('./PasskeyDialogs'))

export type Passkey = NonNullable<PasskeysQuery['viewer']['user']>['passkeys'][number]

/** What somebody is about to do with their passkeys. */
export type Deed = { kind: 'add' } | { kind: 'rename' | 'remove'; passkey: Passkey }

export function Passkeys() {
  const { t } = useTranslation()
  const mayAdd = useCan('passkeys:add')
  const [deed, setDeed] = useState<Deed>()
  const [{ data, error }, again] = useQuery({ query: PasskeysDocument, requestPolicy: 'cache-and-network' })
  const passkeys = useLast(data?.viewer.user)?.passkeys
  const possible = passkeysPossible()
  return (
    <Panel
      title={t('account.passkeys')}
      extra={
        mayAdd &&
        possible && (
          <button type="button" className="ph-btn" onClick={() => setDeed({ kind: 'add' })}>
            {t('account.passkeyAdd')}
          </button>
        )
      }
    >
      <p className="ph-quiet">{t(possible ? 'account.passkeysNote' : 'problem.PASSKEYS_UNAVAILABLE')}</p>
      {error && !passkeys && <ProblemNote problem={problemOf(error)} />}
      {!passkeys && !error && <Skeleton rows={2} />}
      {passkeys && passkeys.length > 0 && (
        <div className="ph-sessions" role="group" aria-label={t('account.passkeys')} tabIndex={0}>
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('account.passkeyName')}</th>
                <th scope="col">{t('account.passkeySite')}</th>
                <th scope="col">{t('account.lastSeen')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {passkeys.map((passkey) => (
                <PasskeyLine key={passkey.id} passkey={passkey} onDeed={setDeed} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Suspense>
        {deed && (
          <PasskeyDialogs
            deed={deed}
            onDone={() => again({ requestPolicy: 'network-only' })}
            onClose={() => setDeed(undefined)}
          />
        )}
      </Suspense>
    </Panel>
  )
}

function PasskeyLine({ passkey, onDeed }: { passkey: Passkey; onDeed: (deed: Deed) => void }) {
  const { t } = useTranslation()
  const mayRename = useCan('passkeys:rename')
  const mayRemove = useCan('passkeys:remove')
  return (
    <tr>
      <th scope="row">
        {passkey.name} {passkey.isSynced && <Badge tone="neutral">{t('account.passkeySynced')}</Badge>}
        <small>
          {t('account.passkeyAdded')} <Time at={passkey.createdAt} />
        </small>
      </th>
      <td>
        <Mono>{passkey.relyingParty}</Mono>
      </td>
      <td>{passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} /> : <None />}</td>
      <td>
        <span className="ph-passkey-deeds">
          {mayRename && (
            <button type="button" className="ph-btn" onClick={() => onDeed({ kind: 'rename', passkey })}>
              {t('account.passkeyRename')}
              <span className="ph-sr"> {passkey.name}</span>
            </button>
          )}
          {mayRemove && (
            <button type="button" className="ph-btn" onClick={() => onDeed({ kind: 'remove', passkey })}>
              {t('account.passkeyRemove')}
              <span className="ph-sr"> {passkey.name}</span>
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
