import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeField } from '../../app/codes/CodeField'
import { CodeRefusal } from '../../app/codes/CodeRefusal'
import { writtenLanguage } from '../../app/codes/language'
import { OutboxNote } from '../../app/codes/OutboxNote'
import { Resend } from '../../app/codes/Resend'
import { ShortMessageRisk } from '../../app/codes/ShortMessageRisk'
import { useCode, useCodeForm, type WithCode } from '../../app/codes/useCode'
import { send } from '../../app/form/send'
import { ContactChangeConfirmDocument, ContactChangeStartDocument, type MessageChannel } from '../../gql/graphql'
import { KitForm } from '../../kit/form'
import { timeOfDay } from '../../kit/format'
import { toast } from '../../kit/toast'
import { Layer } from '../../kit/Layer'

interface Values extends WithCode {
  password: string
}

interface Props {
  channel: MessageChannel
  onClose: () => void
  onDone: () => void
}

const LONGEST = 254

/** Another address or number: the password proves who asks, the code who reads it; then it waits. */
export default function ContactDialog({ channel, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const form = useCodeForm<Values>()
  const [typing, setTyping] = useState(false)
  const coding = useCode(form, (contact) => {
    const { password } = form.getFieldsValue(true) as Values
    const input = { contact, password, language: writtenLanguage() }
    return send(ContactChangeStartDocument, 'contactChangeStart', { input })
  })
  const { asked, busy } = coding
  const ask = async () => {
    if (await coding.ask()) {
      setTyping(true)
    }
  }
  const confirm = async () => {
    const { code } = form.getFieldsValue(true) as Values
    const done = await coding.confirm((requestToken) =>
      send(ContactChangeConfirmDocument, 'contactChangeConfirm', { input: { requestToken, code } }),
    )
    if (done) {
      toast(t('contacts.accepted'))
      onDone()
    }
  }
  const required = [{ required: true, whitespace: true, message: t('common.required') }]
  return (
    <Layer
      open
      title={t(`contacts.title_.${channel}`)}
      width={480}
      className="ph-dialog"
      okText={t(typing ? 'contacts.confirm' : 'codes.ask')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: busy }}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="ph-consequence">{t('contacts.consequence')}</p>
      <KitForm<Values> form={form} name="contact" onSend={() => void (typing ? confirm() : ask())}>
        <CodeRefusal refusal={coding.refusal} />
        {typing && asked ? (
          <>
            <p role="status">{t(`codes.sent.${asked.channel}`, { to: asked.masked, until: timeOfDay(asked.expiresAt) })}</p>
            <CodeField autoFocus />
            <div className="ph-codeways">
              <Resend again={asked.again} busy={busy} onAgain={() => void coding.ask(true)} />
              <button type="button" className="ph-linkbtn" onClick={() => setTyping(false)}>
                {t('codes.otherContact')}
              </button>
            </div>
            <OutboxNote />
          </>
        ) : (
          <>
            <ShortMessageRisk channel={channel} />
            <Form.Item name="contact" label={t(`contacts.new_.${channel}`)} validateTrigger="onBlur" rules={required}>
              <Input autoComplete={channel === 'EMAIL' ? 'email' : 'tel'} maxLength={LONGEST} autoFocus />
            </Form.Item>
            <Form.Item name="password" label={t('contacts.password')} rules={required}>
              <Input.Password autoComplete="current-password" maxLength={LONGEST} />
            </Form.Item>
          </>
        )}
      </KitForm>
    </Layer>
  )
}
