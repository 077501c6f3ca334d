import { Button, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { setViewer } from '../../app/session'
import { SecondFactorConfirmDocument, SecondFactorEnrolDocument } from '../../gql/graphql'
import { restartSocket } from '../../graphql/socket'
import { CopyButton, Skeleton } from '../../kit/basics'
import { Answer, KitForm, useSending, type Outcome } from '../../kit/form'
import { ProblemNote } from '../../kit/ProblemNote'
import { QrCode } from '../../kit/QrCode'
import { NewCodes } from './NewCodes'
import { Layer } from '../../kit/Layer'

interface Setup {
  secret: string
  qr: string
}

/** A new authenticator: scanned, confirmed by its first code, and only then in the old one's place. */
export default function FactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [setup, setSetup] = useState<Outcome<Setup>>()
  const [codes, setCodes] = useState<readonly string[]>()
  const asked = useRef(false)
  useEffect(() => {
    if (!asked.current) {
      asked.current = true
      void send(SecondFactorEnrolDocument, 'secondFactorEnrol', {}).then(setSetup)
    }
  }, [])
  return (
    <Layer open title={t('factor.dialog')} footer={null} onCancel={onClose} mask={{ closable: false }} width={480} className="ph-dialog">
      {!setup && <Skeleton rows={5} />}
      {setup?.kind === 'refused' && <ProblemNote problem={setup.problem} />}
      {setup?.kind === 'done' && !codes && <Confirm setup={setup.done} onConfirmed={setCodes} />}
      {codes && <NewCodes codes={codes} onStored={onClose} />}
    </Layer>
  )
}

function Confirm({ setup, onConfirmed }: { setup: Setup; onConfirmed: (codes: readonly string[]) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ code: string }>()
  const sending = useSending(form, {
    send: ({ code }: { code: string }) => send(SecondFactorConfirmDocument, 'secondFactorConfirm', { input: { code: code.trim() } }),
    onDone: (done) => {
      setViewer(done.viewer)
      restartSocket()
      onConfirmed(done.recoveryCodes)
    },
  })
  return (
    <KitForm form={form} name="factor" onSend={sending.send}>
      <p>{t('factor.scan')}</p>
      <div className="ph-factor-scan">
        <QrCode text={setup.qr} label={t('enrol.qr')} />
        <p>
          <code className="ph-secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>{' '}
          <CopyButton text={setup.secret} label={t('enrol.copySecret')} />
        </p>
      </div>
      <Answer sending={sending} />
      <Form.Item name="code" label={t('signIn.code')} extra={t('enrol.codeHint')} rules={[{ required: true, message: t('common.required') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={sending.busy}>
        {t('enrol.submit')}
      </Button>
    </KitForm>
  )
}
