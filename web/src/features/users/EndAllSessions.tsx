import { Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { AllSessionsRevokeDocument } from '../../gql/graphql'
import { ActionsMenu } from '../../kit/ActionsMenu'
import { Answer, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { toast } from '../../kit/toast'

interface Values {
  reason: string
  sure: boolean
}

const LONGEST_REASON = 200

/** Signs everybody out, as after a leak: in a menu, for a reason, and with a tick that says what follows. */
export function EndAllSessions() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActionsMenu label={t('ending.menu')} actions={[{ key: 'all', label: t('ending.all'), danger: true, run: () => setAsking(true) }]} />
      {asking && <EndAllDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function EndAllDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sending = useSending(form, {
    send: ({ reason }: Values) => send(AllSessionsRevokeDocument, 'allSessionsRevoke', { input: { reason } }),
    onDone: ({ count }) => {
      toast(t('account.revokedOthers', { count }))
      onClose()
    },
  })
  const isTicked = (_: unknown, ticked: unknown) => (ticked ? Promise.resolve() : Promise.reject(new Error(t('ending.allNotSure'))))
  return (
    <Layer open title={t('ending.allTitle')} footer={null} onCancel={onClose} mask={{ closable: false }} width={520} className="ph-dialog">
      <p>{t('ending.allText')}</p>
      <KitForm form={form} name="end_all" onSend={sending.send}>
        <Answer sending={sending} />
        <TextField<Values> name="reason" label={t('people.reason')} hint={t('grant.reasonHint')} least={4} most={LONGEST_REASON} rows={2} autoFocus />
        <Form.Item name="sure" valuePropName="checked" rules={[{ validator: isTicked }]} validateTrigger="onChange">
          <Checkbox>{t('ending.allSure')}</Checkbox>
        </Form.Item>
        <Ending verb={t('ending.all')} busy={sending.busy} danger onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
