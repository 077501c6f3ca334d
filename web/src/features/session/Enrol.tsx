import { Button, Form, Input } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { addPasskey } from '../../app/passkeys/adding'
import { passkeysPossible } from '../../app/passkeys/browser'
import { setViewer, type Viewer } from '../../app/session'
import { useSignOut } from '../../app/useSignOut'
import { SecondFactorConfirmDocument, SecondFactorEnrolDocument } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { unparked } from '../../graphql/reauth'
import { CopyButton, Skeleton } from '../../kit/basics'
import type { Problem } from '../../kit/problems'
import { ProblemNote } from '../../kit/ProblemNote'
import { QrCode } from '../../kit/QrCode'
import { Frame } from './Frame'
import { RecoveryCodes } from './RecoveryCodes'

interface Setup {
  secret: string
  uri: string
  qr: string
}

interface Enrolled {
  recoveryCodes: string[]
  viewer: Viewer
}

/** Asks for a secret once, however often the effects of this page run. */
let asked: Promise<Setup | Problem> | undefined

async function askForSetup(): Promise<Setup | Problem> {
  const { data, error } = await client.mutation(persisted(SecondFactorEnrolDocument), {}, unparked).toPromise()
  if (!data) {
    return error ? problemOf(error) : { code: 'UNKNOWN' }
  }
  const outcome = data.secondFactorEnrol
  return outcome.__typename === 'SecondFactorSetup' ? outcome : { code: outcome.code }
}

export default function Enrol() {
  const { t } = useTranslation()
  const go = useNavigate()
  const signOut = useSignOut()
  const [setup, setSetup] = useState<Setup | Problem>()
  const [enrolled, setEnrolled] = useState<Enrolled>()
  useEffect(() => {
    asked ??= askForSetup()
    void asked.then(setSetup)
  }, [])

  if (enrolled) {
    // The viewer becomes complete only now, or the router would carry the person away from codes shown once.
    const enter = () => {
      asked = undefined
      setViewer(enrolled.viewer)
      void go({ to: paths.home, replace: true })
    }
    return <RecoveryCodes codes={enrolled.recoveryCodes} onStored={enter} />
  }
  return (
    <Frame wide title={t('enrol.title')} lead={t('enrol.lead')}>
      {!setup && <Skeleton rows={6} />}
      {setup && 'code' in setup && <ProblemNote problem={setup} />}
      {setup && 'secret' in setup && (
        <div className="ph-enrol">
          <Scan setup={setup} />
          <Confirm onEnrolled={setEnrolled} />
          {passkeysPossible() && <ByPasskey onEnrolled={setEnrolled} />}
        </div>
      )}
      <div className="ph-row">
        <button type="button" className="ph-linkbtn" onClick={signOut}>
          {t('signIn.otherAccount')}
        </button>
      </div>
    </Frame>
  )
}

function Scan({ setup }: { setup: Setup }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2>{t('enrol.scanTitle')}</h2>
      <div className="ph-enrol-scan">
        <QrCode text={setup.qr} label={t('enrol.qr')} />
        <div>
          <p>{t('enrol.scan')}</p>
          <p>
            <small>{t('enrol.secret')}</small>
          </p>
          <p>
            <code className="ph-secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>{' '}
            <CopyButton text={setup.secret} label={t('enrol.copySecret')} />
          </p>
        </div>
      </div>
    </section>
  )
}

function Confirm({ onEnrolled }: { onEnrolled: (enrolled: Enrolled) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ code: string }>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async ({ code }: { code: string }) => {
    setBusy(true)
    setProblem(undefined)
    const input = { code: code.trim() }
    const { data, error } = await client.mutation(persisted(SecondFactorConfirmDocument), { input }, unparked).toPromise()
    setBusy(false)
    if (!data) {
      setProblem(error ? problemOf(error) : { code: 'UNKNOWN' })
      return
    }
    const outcome = data.secondFactorConfirm
    if (outcome.__typename === 'SecondFactorEnrolled') {
      onEnrolled(outcome)
      return
    }
    form.resetFields()
    if (outcome.__typename === 'TooManyAttempts') {
      setProblem({ code: outcome.code, params: { retryAfterSeconds: outcome.retryAfterSeconds } })
    } else {
      setProblem({ code: outcome.code })
    }
  }
  return (
    <section>
      <h2>{t('enrol.codeTitle')}</h2>
      <Form form={form} layout="vertical" size="large" requiredMark={false} className="ph-otp" onFinish={(values) => void send(values)}>
        {problem && <ProblemNote problem={problem} />}
        <Form.Item
          name="code"
          label={t('signIn.code')}
          extra={t('enrol.codeHint')}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('enrol.submit')}
        </Button>
      </Form>
    </section>
  )
}

/** The other way: nothing is scanned and nothing is typed. */
function ByPasskey({ onEnrolled }: { onEnrolled: (enrolled: Enrolled) => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const onPress = async () => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await addPasskey(t('enrol.passkeyName'), '')
    setBusy(false)
    if (outcome.kind === 'done') {
      onEnrolled(outcome.done)
    } else {
      setProblem(outcome.kind === 'refused' ? outcome.problem : { code: 'UNKNOWN' })
    }
  }
  return (
    <section>
      <h2>{t('enrol.passkeyTitle')}</h2>
      <p>{t('enrol.passkeyText')}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="ph-passkey">
        <Button block size="large" loading={busy} onClick={() => void onPress()}>
          {t('enrol.passkeySubmit')}
        </Button>
      </div>
    </section>
  )
}
