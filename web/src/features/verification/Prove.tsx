import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CertificateChallengeDocument,
  CertificateProveDocument,
  type CertificateFieldsFragment,
  type SignatureAlgorithm,
} from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { CopyButton } from '../../kit/basics'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { certificateSentence } from './certificateProblems'

const rsa = ['RSA_PSS_SHA256', 'RSA_PKCS1_SHA256'] as const satisfies readonly SignatureAlgorithm[]
const ecdsa = ['ECDSA_SHA256'] as const satisfies readonly SignatureAlgorithm[]

/** Two steps: the text to sign, then its signature. The key itself never comes near the page. */
export function Prove({ certificate, onDone }: { certificate: CertificateFieldsFragment; onDone: () => void }) {
  const { t } = useTranslation()
  const choices: readonly SignatureAlgorithm[] = certificate.algorithm.startsWith('RSA') ? rsa : ecdsa
  const [, begin] = useMutation(CertificateChallengeDocument)
  const [{ fetching }, prove] = useMutation(CertificateProveDocument)
  const [challenge, setChallenge] = useState<{ challengeId: string; text: string }>()
  const [algorithm, setAlgorithm] = useState<SignatureAlgorithm>(choices[0] ?? 'ECDSA_SHA256')
  const [signature, setSignature] = useState('')
  const [problem, setProblem] = useState<string>()
  const onBegin = async () => {
    setProblem(undefined)
    const { data } = await begin({ input: { id: certificate.id } })
    const outcome = data?.certificateChallenge
    if (outcome?.__typename === 'CertificateChallenge') {
      setChallenge(outcome)
    } else {
      setProblem(problemSentence({ code: outcome?.code ?? 'UNKNOWN' }))
    }
  }
  const onProve = async () => {
    if (!challenge) {
      return
    }
    const { data } = await prove({ input: { challengeId: challenge.challengeId, algorithm, signature } })
    const outcome = data?.certificateProve
    setChallenge(undefined)
    setSignature('')
    if (outcome?.__typename === 'Certificate') {
      toast(t('verification.proved'))
      onDone()
    } else {
      const sentence = outcome?.__typename === 'InvalidCertificate' ? certificateSentence(outcome.reason) : undefined
      setProblem(sentence ?? problemSentence({ code: outcome?.code ?? 'UNKNOWN' }))
    }
  }
  return (
    <div className="ph-stack">
      {!challenge && (
        <div>
          <button type="button" className="ph-btn" onClick={() => void onBegin()}>
            {t('verification.prove')}
          </button>
        </div>
      )}
      {challenge && (
        <form
          className="ph-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void onProve()
          }}
        >
          <div className="ph-tosign">
            <span>{t('verification.toSign')}</span>
            <CopyButton text={challenge.text} label={t('verification.toSign')} />
            <pre className="ph-mono">{challenge.text}</pre>
          </div>
          <label>
            {t('verification.algorithm')}
            <select className="ph-select" value={algorithm} onChange={(event) => setAlgorithm(event.target.value as SignatureAlgorithm)}>
              {choices.map((one) => (
                <option key={one} value={one}>
                  {t(`verification.algorithmWord.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('verification.signature')}
            <textarea className="ph-textarea ph-mono" rows={3} maxLength={2048} spellCheck={false} value={signature} onChange={(event) => setSignature(event.target.value)} />
          </label>
          <div>
            <button type="submit" className="ph-btn" data-primary disabled={fetching || signature.trim() === ''}>
              {t('verification.sendSignature')}
            </button>
          </div>
        </form>
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  )
}
