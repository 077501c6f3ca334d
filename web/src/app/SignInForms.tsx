/** The two forms of signing in. The sign-in page and the dialog over a page whose session expired both use them. */
import { Button, Form, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  SignInConfirmDocument,
  SignInDocument,
  type SecondFactorKind,
  type SignInConfirmMutation,
  type SignInMutation,
} from '../gql/graphql'
import { client } from '../graphql/client'
import { persisted } from '../graphql/persisted'
import { problemOf } from '../graphql/problems'
import { unparked } from '../graphql/reauth'
import { allWords } from '../i18n'
import { Skeleton } from '../kit/basics'
import { issueSentence, type Problem } from '../kit/problems'
import { ProblemNote } from '../kit/ProblemNote'
import { passkeysPossible } from './passkeys/browser'
import { PasskeyButton } from './passkeys/PasskeyButton'
import { useSecondFactors } from './passkeys/useSecondFactors'
import type { Viewer } from './session'

/** With the words of codes, which the page of the password does without. */
const SentCodeForm = lazy(async () => {
  const [form] = await Promise.all([import('./SentCodeForm'), allWords()])
  return form
})

type Outcome = SignInMutation['signIn'] | SignInConfirmMutation['signInConfirm']

/** The one refusal that is not a sentence but a viewer. */
function readOutcome(outcome: Outcome): Viewer | Problem {
  switch (outcome.__typename) {
    case 'SignedIn':
      return outcome.viewer
    case 'TooManyAttempts':
      return { code: outcome.code, params: { retryAfterSeconds: outcome.retryAfterSeconds } }
    default:
      return { code: outcome.code }
  }
}

interface FormProps {
  onSignedIn: (viewer: Viewer) => void
  submit: string
}

interface Credentials {
  login: string
  password: string
}

export function PasswordForm({ onSignedIn, submit }: FormProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Credentials>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async ({ login, password }: Credentials) => {
    setBusy(true)
    setProblem(undefined)
    const input = { login: login.trim(), password, delivery: 'COOKIE' as const }
    const { data, error } = await client.mutation(persisted(SignInDocument), { input }, unparked).toPromise()
    setBusy(false)
    if (!data) {
      setProblem(error ? problemOf(error) : { code: 'UNKNOWN' })
      return
    }
    if (data.signIn.__typename === 'InvalidInput') {
      form.setFields(
        data.signIn.issues.map((issue) => ({
          name: issue.path.at(-1) === 'password' ? ('password' as const) : ('login' as const),
          errors: [issueSentence(issue)],
        })),
      )
      return
    }
    const next = readOutcome(data.signIn)
    if ('code' in next) {
      setProblem(next)
    } else {
      onSignedIn(next)
    }
  }
  const required = [{ required: true, message: t('common.required') }]
  return (
    <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void send(values)}>
      {problem && <ProblemNote problem={problem} />}
      <Form.Item name="login" label={t('signIn.login')} rules={required}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {submit}
      </Button>
      {passkeysPossible() && <PasskeyButton onSignedIn={onSignedIn} />}
    </Form>
  )
}

interface CodeProps extends FormProps {
  /** The half-finished sign-in ended on the server, so it has to begin again. */
  onLost: () => void
}

/** After the password: whatever the account can be asked for. */
export function CodeForm(props: CodeProps) {
  const factors = useSecondFactors()
  if (!factors) {
    return <Skeleton rows={3} />
  }
  return factors.includes('SENT_CODE') ? (
    <Suspense fallback={<Skeleton rows={3} />}>
      <SentCodeForm {...props} />
    </Suspense>
  ) : (
    <SecondFactorForm {...props} factors={factors} />
  )
}

function SecondFactorForm({ onSignedIn, onLost, submit, factors }: CodeProps & { factors: readonly SecondFactorKind[] }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ code: string }>()
  const hasApplication = factors.includes('TOTP')
  const hasPasskey = factors.includes('PASSKEY') && passkeysPossible()
  const [recovery, setRecovery] = useState(!hasApplication && !hasPasskey)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async ({ code }: { code: string }) => {
    setBusy(true)
    setProblem(undefined)
    const input = { code: code.trim() }
    const { data, error } = await client.mutation(persisted(SignInConfirmDocument), { input }, unparked).toPromise()
    setBusy(false)
    const next = data ? readOutcome(data.signInConfirm) : error ? problemOf(error) : { code: 'UNKNOWN' }
    if (!('code' in next)) {
      onSignedIn(next)
    } else if (next.code === 'UNAUTHENTICATED') {
      onLost()
    } else {
      form.resetFields()
      setProblem(next)
    }
  }
  const label = t(recovery ? 'signIn.recoveryCode' : 'signIn.code')
  return (
    <Form
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      className={recovery ? undefined : 'ph-otp'}
      onFinish={(values) => void send(values)}
    >
      <p>{t(recovery ? 'signIn.recoveryLead' : hasApplication ? 'signIn.confirmLead' : 'signIn.passkeyLead')}</p>
      {problem && <ProblemNote problem={problem} />}
      {(hasApplication || recovery) && (
        <>
          <Form.Item name="code" label={label} rules={[{ required: true, message: t('common.required') }]}>
            <Input
              key={recovery ? 'recovery' : 'code'}
              autoFocus
              inputMode={recovery ? 'text' : 'numeric'}
              autoComplete={recovery ? 'off' : 'one-time-code'}
              maxLength={recovery ? 64 : 6}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {submit}
          </Button>
        </>
      )}
      {hasPasskey && <PasskeyButton way="second" only={!hasApplication && !recovery} onSignedIn={onSignedIn} onLost={onLost} />}
      {(hasApplication || !recovery) && (
        <div className="ph-row">
          <button
            type="button"
            className="ph-linkbtn"
            onClick={() => {
              setRecovery(!recovery)
              setProblem(undefined)
              form.resetFields()
            }}
          >
            {t(recovery ? 'signIn.useCode' : 'signIn.useRecovery')}
          </button>
        </div>
      )}
    </Form>
  )
}
