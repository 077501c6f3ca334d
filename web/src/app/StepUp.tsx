import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  SecondFactorsDocument,
  SessionConfirmDocument,
  type SecondFactorKind,
  type SessionConfirmMutation,
} from '../gql/graphql'
import { client } from '../graphql/client'
import { useQuery } from '../graphql/hooks'
import { persisted } from '../graphql/persisted'
import { problemOf } from '../graphql/problems'
import { giveUpParked, resumeParked, unparked } from '../graphql/reauth'
import { restartSocket } from '../graphql/socket'
import { Skeleton } from '../kit/basics'
import { issueSentence, type Problem } from '../kit/problems'
import { Layer } from '../kit/Layer'
import { ProblemNote } from '../kit/ProblemNote'
import { passkeysPossible } from './passkeys/browser'
import { PasskeyButton } from './passkeys/PasskeyButton'
import { setViewer, type Viewer } from './session'

interface Values {
  password: string
  code?: string
}

type Refused = Exclude<SessionConfirmMutation['sessionConfirm'], { __typename: 'SignedIn' | 'InvalidInput' }>

function problemIn(refused: Refused): Problem {
  if (refused.__typename === 'TooManyAttempts') {
    return { code: refused.code, params: { retryAfterSeconds: refused.retryAfterSeconds } }
  }
  return { code: refused.code }
}

/** Over the page: what is sensitive waits until the person has proved once more who they are, and then goes out by itself. */
export default function StepUp() {
  const { t } = useTranslation()
  const [{ data, fetching }] = useQuery({ query: SecondFactorsDocument, requestPolicy: 'network-only' })
  return (
    <Layer open title={t('stepUp.title')} footer={null} onCancel={giveUpParked} mask={{ closable: false }} width={400} className="ph-dialog">
      <p>{t('stepUp.text')}</p>
      {fetching && !data ? <Skeleton rows={3} /> : <Proofs factors={data?.viewer.secondFactors ?? []} />}
    </Layer>
  )
}

function proved(viewer: Viewer): void {
  setViewer(viewer)
  restartSocket()
  resumeParked()
}

/** Whoever has a passkey and no application is asked for that first: it is the proof they have at hand. */
function Proofs({ factors }: { factors: readonly SecondFactorKind[] }) {
  const { t } = useTranslation()
  const hasApplication = factors.includes('TOTP')
  const hasPasskey = factors.includes('PASSKEY') && passkeysPossible()
  const [typing, setTyping] = useState(hasApplication || !hasPasskey)
  return (
    <>
      {typing && <Proof withCode={factors.length > 0} hint={t(hasApplication ? 'stepUp.codeHint' : 'stepUp.recoveryHint')} />}
      {hasPasskey && <PasskeyButton way="again" only={!typing} onSignedIn={proved} />}
      {!typing && (
        <div className="ph-row">
          <button type="button" className="ph-linkbtn" onClick={() => setTyping(true)}>
            {t('stepUp.byPassword')}
          </button>
          <Button onClick={giveUpParked}>{t('common.cancel')}</Button>
        </div>
      )}
    </>
  )
}

function Proof({ withCode, hint }: { withCode: boolean; hint: string }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => form.focusField('password'), [form])
  const send = async ({ password, code }: Values) => {
    setBusy(true)
    setProblem(undefined)
    const input = { password, ...(code ? { code: code.trim() } : {}) }
    const { data, error } = await client.mutation(persisted(SessionConfirmDocument), { input }, unparked).toPromise()
    setBusy(false)
    const outcome = data?.sessionConfirm
    if (!outcome) {
      setProblem(error ? problemOf(error) : { code: 'UNKNOWN' })
    } else if (outcome.__typename === 'SignedIn') {
      proved(outcome.viewer)
    } else if (outcome.__typename === 'InvalidInput') {
      form.setFields(outcome.issues.map((issue) => ({ name: 'code' as const, errors: [issueSentence(issue)] })))
    } else {
      form.setFieldValue('code', '')
      setProblem(problemIn(outcome))
    }
  }
  const required = [{ required: true, message: t('common.required') }]
  return (
    <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void send(values)}>
      {problem && <ProblemNote problem={problem} />}
      <Form.Item name="password" label={t('signIn.password')} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {withCode && (
        <Form.Item name="code" label={t('signIn.code')} extra={hint} rules={required}>
          <Input autoComplete="one-time-code" maxLength={64} />
        </Form.Item>
      )}
      <div className="ph-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('stepUp.go')}
        </Button>
        <Button onClick={giveUpParked}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
