import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, Empty, Mono, None, Panel, Time } from '../../kit/basics'
import type { Tone } from '../../theme/tokens'
import type { ClientData } from './ClientDetail'
import { isOver, tokenState, type TokenState } from './tokenState'

const TokenDialogs = lazy(() => import('./TokenDialogs'))

export type Token = ClientData['tokens'][number]
export type TokenDeed = { kind: 'create' } | { kind: 'rotate'; token: Token } | { kind: 'revoke'; token: Token }

const tones: Record<TokenState, Tone> = { valid: 'done', ending: 'waiting', rotated: 'moving', revoked: 'neutral', ended: 'neutral' }

/** A program's tokens: how long they last, where they were used, and what can be done with each. */
export function Tokens({ client, again }: { client: ClientData; again: () => void }) {
  const { t } = useTranslation()
  const [deed, setDeed] = useState<TokenDeed>()
  const may = client.availableActions.find(({ action }) => action === 'apiTokenCreate')?.enabled ?? false
  const mayRevoke = client.availableActions.some(({ action, enabled }) => action === 'apiClientRevoke' && enabled)
  const create = may && (
    <button type="button" className="ph-btn" onClick={() => setDeed({ kind: 'create' })}>
      {t('clients.tokenCreate')}
    </button>
  )
  return (
    <Panel title={t('clients.tokens')} extra={create}>
      {client.tokens.length === 0 ? (
        <Empty icon="key" title={t('clients.noTokens')}>
          {t('clients.noTokensText')}
        </Empty>
      ) : (
        <div className="ph-scroll">
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('clients.token')}</th>
                <th scope="col">{t('clients.standing')}</th>
                <th scope="col">{t('clients.tokenEnds')}</th>
                <th scope="col">{t('clients.lastUsed')}</th>
                <th scope="col" data-align="end">
                  <span className="ph-sr">{t('clients.deeds')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {client.tokens.map((token) => (
                <Line key={token.id} token={token} may={may} mayRevoke={mayRevoke} onDeed={setDeed} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Suspense>{deed && <TokenDialogs deed={deed} client={client} onDone={again} onClose={() => setDeed(undefined)} />}</Suspense>
    </Panel>
  )
}

interface LineProps {
  token: Token
  may: boolean
  mayRevoke: boolean
  onDeed: (deed: TokenDeed) => void
}

function Line({ token, may, mayRevoke, onDeed }: LineProps) {
  const { t } = useTranslation()
  const state = tokenState(token)
  return (
    <tr>
      <th scope="row">
        <Mono>…{token.lastFour}</Mono>
        <small>
          <Time at={token.createdAt} short />
        </small>
      </th>
      <td>
        <Badge tone={tones[state]}>{t(`clients.tokenState.${state}`)}</Badge>
      </td>
      <td>
        <Time at={token.revokedAt ?? token.expiresAt} short />
      </td>
      <td>
        {token.lastUsedAt ? <Time at={token.lastUsedAt} short /> : <None />}
        {token.lastUsedBlock && (
          <small>
            <Mono>{token.lastUsedBlock}</Mono>
          </small>
        )}
        {token.refusedAt && (
          <small>
            <Badge tone="failed">{t('clients.refusedFrom', { block: token.refusedBlock ?? '' })}</Badge>
          </small>
        )}
      </td>
      <td data-align="end">
        <div className="ph-deeds">
          {may && state !== 'rotated' && !isOver(state) && (
            <button type="button" className="ph-btn" onClick={() => onDeed({ kind: 'rotate', token })}>
              {t('clients.tokenRotate')}
              <span className="ph-sr"> …{token.lastFour}</span>
            </button>
          )}
          {mayRevoke && !isOver(state) && (
            <button type="button" className="ph-btn" onClick={() => onDeed({ kind: 'revoke', token })}>
              {t('clients.tokenRevoke')}
              <span className="ph-sr"> …{token.lastFour}</span>
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
