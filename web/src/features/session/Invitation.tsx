import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { paths } from '../../app/paths'
import { setViewer } from '../../app/session'
import { InvitationAcceptDocument } from '../../gql/graphql'
import { Answer, useSending } from '../../kit/form'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { Frame } from './Frame'

const LONGEST_PASSWORD = 128

interface Values {
  password: string
}

/** Somebody who was invited sets their password. What stands after the # of an address never leaves the browser. */
export default function Invitation() {
  const { t } = useTranslation()
  const [token] = useState(() => location.hash.slice(1))
  return (
    <Frame title={t('invitation.title')} lead={t('invitation.lead')}>
      {token ? <Accept token={token} /> : <Note tone="failed">{t('invitation.noToken')}</Note>}
      <div className="ph-row">
        <Link className="ph-linkbtn" to={paths.signIn}>
          {t('reset.toSignIn')}
        </Link>
      </div>
    </Frame>
  )
}

function Accept({ token }: { token: string }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [form] = Form.useForm<Values>()
  const sending = useSending(form, {
    send: ({ password }: Values) => send(InvitationAcceptDocument, 'invitationAccept', { input: { token, password, delivery: 'COOKIE' } }),
    onDone: (done) => {
      setViewer(done.viewer)
      toast(t('invitation.done'))
      void go({ to: done.stage === 'COMPLETE' ? paths.home : done.stage === 'ENROLMENT' ? paths.enrol : paths.signIn, replace: true })
    },
  })
  const isOver = sending.refusal?.problem.code === 'INVALID_CREDENTIALS'
  return (
    <Form form={form} name="invitation" layout="vertical" size="large" requiredMark={false} onFinish={(values) => void sending.send(values)}>
      {isOver ? <Note tone="failed">{t('invitation.over')}</Note> : <Answer sending={sending} />}
      <Form.Item
        name="password"
        label={t('invitation.password')}
        extra={t('invitation.passwordHint')}
        validateTrigger="onBlur"
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={LONGEST_PASSWORD} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={sending.busy}>
        {t('invitation.submit')}
      </Button>
    </Form>
  )
}
