import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CertificateBindDocument,
  CertificateSuspendDocument,
  type CertificateFieldsFragment,
  type CertificateState,
} from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Mono, Panel, Time } from '../../kit/basics'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { Tone } from '../../theme/tokens'
import { certificateSentence } from './certificateProblems'
import { Prove } from './Prove'

const tones: Record<CertificateState, Tone> = {
  PENDING: 'waiting',
  ACTIVE: 'done',
  SUSPENDED: 'held',
  REVOKED: 'failed',
  EXPIRED: 'neutral',
}

interface Props {
  certificates: readonly CertificateFieldsFragment[]
  onDone: () => void
}

export function Certificates({ certificates, onDone }: Props) {
  const { t } = useTranslation()
  return (
    <Panel title={t('verification.certificates')}>
      <p className="ph-quiet">{t('verification.certificatesText')}</p>
      {certificates.length === 0 && <p>{t('verification.noCertificates')}</p>}
      {certificates.map((one) => (
        <Bound key={`${one.id}:${one.version}`} found={one} onDone={onDone} />
      ))}
      <Bind onDone={onDone} />
    </Panel>
  )
}

function Bound({ found, onDone }: { found: CertificateFieldsFragment; onDone: () => void }) {
  const { t } = useTranslation()
  const [{ fetching }, suspend] = useMutation(CertificateSuspendDocument)
  const usable = found.state === 'ACTIVE' || found.state === 'PENDING'
  const onSuspend = async () => {
    const { data } = await suspend({ input: { id: found.id } })
    if (data?.certificateSuspend.__typename === 'Certificate') {
      toast(t('verification.suspended'))
      onDone()
    }
  }
  return (
    <article className="ph-case" aria-label={found.serial}>
      <header>
        <h3>
          <Mono>{found.algorithm}</Mono>
        </h3>
        <Badge tone={tones[found.state]}>{t(`verification.certificateState.${found.state}`)}</Badge>
        {usable && (
          <button type="button" className="ph-btn" disabled={fetching} title={t('verification.suspendText')} onClick={() => void onSuspend()}>
            {t('verification.suspend')}
          </button>
        )}
      </header>
      <p>
        <Mono>{found.issuer}</Mono>
      </p>
      <p className="ph-quiet">
        {t('verification.expiresAt')} <Time at={found.validUntil} />
      </p>
      {usable && <Prove certificate={found} onDone={onDone} />}
    </article>
  )
}

function Bind({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [{ fetching }, bind] = useMutation(CertificateBindDocument)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const onBind = async () => {
    setProblem(undefined)
    const { data, error } = await bind({ input: { certificate: text } })
    const outcome = data?.certificateBind
    if (outcome?.__typename === 'Certificate') {
      setText('')
      toast(t('verification.bound'))
      onDone()
    } else if (outcome?.__typename === 'InvalidCertificate') {
      setProblem(certificateSentence(outcome.reason))
    } else {
      setProblem(problemSentence(outcome ? { code: outcome.code } : error ? problemOf(error) : { code: 'UNKNOWN' }))
    }
  }
  return (
    <form
      className="ph-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void onBind()
      }}
    >
      <label>
        {t('verification.certificate')}
        <textarea className="ph-textarea ph-mono" rows={4} maxLength={40000} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <div>
        <button type="submit" className="ph-btn" disabled={fetching || text.trim() === ''}>
          {t('verification.bind')}
        </button>
      </div>
    </form>
  )
}
