import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { setViewer } from '../../app/session'
import { PasswordChangeDocument, PasswordRulesDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { restartSocket } from '../../graphql/socket'
import { Panel } from '../../kit/basics'
import { Answer, KitForm, useSending } from '../../kit/form'
import { toast } from '../../kit/toast'

interface Values {
  presentPassword: string
  newPassword: string
}

/** Another password, by the present one. All other sessions end with it. */
export function Password() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const button = (
    <button type="button" className="ph-btn" onClick={() => setOpen(true)}>
      {t('password.change')}
    </button>
  )
  return (
    <Panel title={t('password.title')} extra={!open && button}>
      {open ? <PasswordForm onClose={() => setOpen(false)} /> : <p className="ph-quiet">{t('password.note')}</p>}
    </Panel>
  )
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [{ data }] = useQuery({ query: PasswordRulesDocument })
  const rules = data?.passwordRules
  const sending = useSending(form, {
    send: (input: Values) => send(PasswordChangeDocument, 'passwordChange', { input }),
    onDone: (done) => {
      setViewer(done.viewer)
      restartSocket()
      toast(t('password.changed', { count: done.sessionsEnded }))
      onClose()
    },
  })
  const required = [{ required: true, message: t('common.required') }]
  const hint = rules && [t('password.least', { min: rules.shortest }), rules.characterKinds > 1 && t('password.kinds', { min: rules.characterKinds })]
  return (
    <KitForm form={form} name="password" onSend={sending.send}>
      <Answer sending={sending} />
      <Form.Item name="presentPassword" label={t('password.present')} rules={required}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="newPassword" label={t('password.next')} extra={hint && hint.filter(Boolean).join(' ')} rules={required}>
        <Input.Password autoComplete="new-password" maxLength={rules?.longest} />
      </Form.Item>
      <div className="ph-actions">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {t('password.submit')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </KitForm>
  )
}
