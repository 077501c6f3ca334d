import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { paths } from '../../app/paths'
import { ApiTokenCreateDocument, ApiTokenRevokeDocument, ApiTokenRotateDocument } from '../../gql/graphql'
import { useCopy } from '../../kit/basics'
import { fieldsOf, wholeNumber } from '../../kit/form'
import { Icon } from '../../kit/Icon'
import { Layer } from '../../kit/Layer'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import type { ClientData } from './ClientDetail'
import { Deed } from './Deed'
import type { TokenDeed } from './Tokens'

interface Typed {
  days: string
  overlapHours: string
}

interface Issued {
  token: string
}

interface Props {
  deed: TokenDeed
  client: ClientData
  onDone: () => void
  onClose: () => void
}

const { Number: NumberOf } = fieldsOf<Typed>()
const start: Typed = { days: '90', overlapHours: '24' }

/** The three deeds with tokens. A new one is shown before the layer closes, and never again. */
export default function TokenDialogs({ deed, client, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [token, setToken] = useState<string>()
  const onIssued = (issued: Issued) => {
    setToken(issued.token)
    onDone()
  }
  if (token) {
    return <Shown token={token} onClose={onClose} />
  }
  switch (deed.kind) {
    case 'create':
      return (
        <Deed<Typed, Issued>
          title={t('clients.tokenCreateTitle')}
          verb={t('clients.tokenCreate')}
          start={start}
          send={({ days }) => send(ApiTokenCreateDocument, 'apiTokenCreate', { input: { clientId: client.id, days: wholeNumber(days) ?? 0 } })}
          onDone={onIssued}
          onClose={onClose}
        >
          <p className="ph-consequence">{t('clients.tokenCreateText')}</p>
          <NumberOf name="days" kind="whole" label={t('clients.days')} unit={t('clients.dayUnit')} hint={t('clients.daysHint')} autoFocus />
        </Deed>
      )
    case 'rotate':
      return (
        <Deed<Typed, Issued>
          title={t('clients.tokenRotateTitle', { token: deed.token.lastFour })}
          verb={t('clients.tokenRotate')}
          start={start}
          send={({ overlapHours }) =>
            send(ApiTokenRotateDocument, 'apiTokenRotate', { input: { id: deed.token.id, overlapHours: wholeNumber(overlapHours) ?? 0 } })
          }
          onDone={onIssued}
          onClose={onClose}
        >
          <p className="ph-consequence">{t('clients.tokenRotateText')}</p>
          <NumberOf name="overlapHours" kind="whole" label={t('clients.overlap')} unit={t('clients.hourUnit')} hint={t('clients.overlapHint')} autoFocus />
        </Deed>
      )
    case 'revoke':
      return (
        <Deed<object, unknown>
          danger
          title={t('clients.tokenRevokeTitle', { token: deed.token.lastFour })}
          verb={t('clients.tokenRevoke')}
          start={{}}
          send={() => send(ApiTokenRevokeDocument, 'apiTokenRevoke', { input: { id: deed.token.id } })}
          onDone={() => {
            toast(t('clients.tokenRevoked'))
            onDone()
            onClose()
          }}
          onClose={onClose}
        >
          <p className="ph-consequence">{t('clients.tokenRevokeText')}</p>
        </Deed>
      )
  }
}

/** A lost token is replaced, not found again: there is no way past it but the word that it is stored. */
function Shown({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation()
  const copy = useCopy()
  const [stored, setStored] = useState(false)
  const how = `curl ${window.location.origin}${paths.graphql} \\\n  -H 'Authorization: Bearer …' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"query":"{ __typename }"}'`
  return (
    <Layer
      open
      title={t('clients.shownTitle')}
      width={560}
      className="ph-dialog"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      okText={t('common.close')}
      okButtonProps={{ disabled: !stored }}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
    >
      <Note tone="waiting">{t('clients.shownText')}</Note>
      <code className="ph-token ph-mono" aria-label={t('clients.token')}>
        {token}
      </code>
      <div className="ph-actions">
        <button type="button" className="ph-btn" onClick={() => copy(token, t('clients.copied'))}>
          <Icon name="copy" />
          {t('clients.copy')}
        </button>
      </div>
      <p className="ph-tokenuse">{t('clients.how')}</p>
      <pre className="ph-tokenhow ph-mono">{how}</pre>
      <label className="ph-check ph-stored">
        <input type="checkbox" checked={stored} onChange={(event) => setStored(event.target.checked)} />
        {t('clients.stored')}
      </label>
    </Layer>
  )
}
