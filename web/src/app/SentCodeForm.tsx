import { Button, Form } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInCodeStartDocument, SignInConfirmDocument } from '../gql/graphql'
import { client } from '../graphql/client'
import { outcomeOf } from '../graphql/outcome'
import { persisted } from '../graphql/persisted'
import { unparked } from '../graphql/reauth'
import type { Outcome } from '../kit/form/outcome'
import { timeOfDay } from '../kit/format'
import { CodeField } from './codes/CodeField'
import { CodeRefusal } from './codes/CodeRefusal'
import { writtenLanguage } from './codes/language'
import { OutboxNote } from './codes/OutboxNote'
import { Resend } from './codes/Resend'
import { ShortMessageRisk } from './codes/ShortMessageRisk'
import { useCode, useCodeForm, type WithCode } from './codes/useCode'
import type { Viewer } from './session'

interface Props {
  onSignedIn: (viewer: Viewer) => void
  /** The half-finished sign-in ended on the server, so it has to begin again. */
  onLost: () => void
  submit: string
}

const askForCode = async () =>
  outcomeOf(
    await client.mutation(persisted(SignInCodeStartDocument), { input: { language: writtenLanguage() } }, unparked).toPromise(),
    'signInCodeStart',
  )

const sendCode = async (code: string, requestToken: string) =>
  outcomeOf(
    await client.mutation(persisted(SignInConfirmDocument), { input: { code, requestToken } }, unparked).toPromise(),
    'signInConfirm',
  )

/** From a device that is not known, without a second factor: the code that was sent as this was opened. */
export default function SentCodeForm({ onSignedIn, onLost, submit }: Props) {
  const { t } = useTranslation()
  const form = useCodeForm<WithCode>()
  const unlessLost = <Done,>(outcome: Outcome<Done>): Outcome<Done> => {
    if (outcome.kind === 'refused' && outcome.problem.code === 'UNAUTHENTICATED') {
      onLost()
    }
    return outcome
  }
  const coding = useCode(form, async () => unlessLost(await askForCode()))
  const { asked } = coding
  const started = useRef(false)
  useEffect(() => {
    if (!started.current) {
      started.current = true
      void coding.ask()
    }
  })
  const confirm = async () => {
    const { code } = form.getFieldsValue(true) as WithCode
    const done = await coding.confirm(async (requestToken) => unlessLost(await sendCode(code, requestToken)))
    if (done) {
      onSignedIn(done.viewer)
    }
  }
  return (
    <Form form={form} initialValues={{ contact: '' }} layout="vertical" size="large" requiredMark={false} className="ph-otp" onFinish={() => void confirm()}>
      <p>{t('signIn.sentLead')}</p>
      <p role="status">{asked && t(`codes.sent.${asked.channel}`, { to: asked.masked, until: timeOfDay(asked.expiresAt) })}</p>
      {asked && <ShortMessageRisk channel={asked.channel} />}
      <div className="ph-codeways">
        <Resend again={asked?.again ?? 0} busy={coding.busy} onAgain={() => void coding.ask(true)} />
      </div>
      <OutboxNote />
      <CodeRefusal refusal={coding.refusal} />
      <CodeField autoFocus />
      <Button type="primary" htmlType="submit" block loading={coding.busy} disabled={!asked}>
        {submit}
      </Button>
    </Form>
  )
}
