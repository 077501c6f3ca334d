import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { CodeField } from '../../app/codes/CodeField'
import { CodeRefusal } from '../../app/codes/CodeRefusal'
import { writtenLanguage } from '../../app/codes/language'
import { useCode, useCodeForm, type WithCode } from '../../app/codes/useCode'
import { send } from '../../app/form/send'
import { paths, routeIds } from '../../app/paths'
import { setViewer } from '../../app/session'
import { PasswordResetConfirmDocument, PasswordResetStartDocument } from '../../gql/graphql'
import { toast } from '../../kit/toast'
import { ContactStep } from './ContactStep'
import { Frame } from './Frame'
import { SentNote } from './SentNote'

const route = getRouteApi(routeIds.resetPassword)
const LONGEST_PASSWORD = 128

interface Values extends WithCode {
  password: string
}

/** A forgotten password: where the code goes, then the code and a new one. Whether there is an account is never said here. */
export default function ResetPassword() {
  const { t } = useTranslation()
  const { step } = route.useSearch()
  const go = useNavigate()
  const form = useCodeForm<Values>()
  const coding = useCode(form, (contact) =>
    send(PasswordResetStartDocument, 'passwordResetStart', { input: { contact, language: writtenLanguage() } }),
  )
  const { asked } = coding
  const typing = step === 'code' && asked !== undefined

  const ask = async () => {
    if (await coding.ask()) {
      void go({ to: paths.resetPassword, search: { step: 'code' } })
    }
  }
  const reset = async () => {
    const { code, password } = form.getFieldsValue(true) as Values
    const done = await coding.confirm((requestToken) =>
      send(PasswordResetConfirmDocument, 'passwordResetConfirm', {
        input: { requestToken, code, password, delivery: 'COOKIE' },
      }),
    )
    if (!done) {
      return
    }
    setViewer(done.viewer)
    toast(t('reset.done'))
    // The second factor is asked for as ever, on the page that always asks for it.
    void go({ to: done.stage === 'COMPLETE' ? paths.home : done.stage === 'ENROLMENT' ? paths.enrol : paths.signIn, replace: true })
  }
  return (
    <Frame title={t('reset.title')} lead={typing ? undefined : t('reset.lead')}>
      <Form
        form={form}
        name="reset"
        layout="vertical"
        size="large"
        requiredMark={false}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onFinish={() => void (typing ? reset() : ask())}
      >
        {typing ? (
          <>
            <SentNote
              asked={asked}
              coding={coding}
              silence={t('reset.silence')}
              back={t('codes.otherContact')}
              onBack={() => void go({ to: paths.resetPassword, search: {} })}
            />
            <CodeRefusal refusal={coding.refusal} />
            <div className="ph-otp">
              <CodeField autoFocus />
            </div>
            <Form.Item
              name="password"
              label={t('reset.password')}
              extra={t('reset.passwordHint')}
              validateTrigger="onBlur"
              rules={[{ required: true, message: t('common.required') }]}
            >
              <Input.Password autoComplete="new-password" maxLength={LONGEST_PASSWORD} />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={coding.busy}>
              {t('reset.submit')}
            </Button>
          </>
        ) : (
          <ContactStep coding={coding} submit={t('codes.ask')} />
        )}
      </Form>
      <div className="ph-row">
        <Link className="ph-linkbtn" to={paths.signIn}>
          {t('reset.toSignIn')}
        </Link>
      </div>
    </Frame>
  )
}
