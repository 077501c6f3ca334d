import { Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { addPasskey, LONGEST_NAME, messageLanguage, type Added } from '../../app/passkeys/adding'
import { RecoveryList } from '../../app/RecoveryList'
import { PasskeyRemoveDocument, PasskeyRenameDocument } from '../../gql/graphql'
import { Answer } from '../../kit/form/Answer'
import { fieldsOf } from '../../kit/form/fields'
import { KitForm } from '../../kit/form/KitForm'
import type { Outcome } from '../../kit/form/outcome'
import { useRules } from '../../kit/form/rules'
import { useSending } from '../../kit/form/useSending'
import { toast } from '../../kit/toast'
import type { Deed, Passkey } from './Passkeys'
import { Layer } from '../../kit/Layer'

interface Typed {
  name: string
  password: string
}

interface Ends {
  onDone: () => void
  onClose: () => void
}

const { Text } = fieldsOf<Typed>()

/** The three deeds with passkeys. Where the account gets recovery codes by one, they are shown before it is over. */
export default function PasskeyDialogs({ deed, onDone, onClose }: Ends & { deed: Deed }) {
  if (deed.kind === 'add') {
    return <Add onDone={onDone} onClose={onClose} />
  }
  return deed.kind === 'rename' ? (
    <Rename passkey={deed.passkey} onDone={onDone} onClose={onClose} />
  ) : (
    <Remove passkey={deed.passkey} onDone={onDone} onClose={onClose} />
  )
}

function Add({ onDone, onClose }: Ends) {
  const { t } = useTranslation()
  const [codes, setCodes] = useState<readonly string[]>([])
  const onAdded = (added: Added) => {
    toast(t('account.passkeyAddedToast'))
    onDone()
    if (added.recoveryCodes.length > 0) {
      setCodes(added.recoveryCodes)
    } else {
      onClose()
    }
  }
  if (codes.length > 0) {
    return <Codes codes={codes} onClose={onClose} />
  }
  return (
    <Dialog
      title={t('account.passkeyAddTitle')}
      verb={t('account.passkeyAddVerb')}
      send={({ name, password }) => addPasskey(name, password)}
      onDone={onAdded}
      onClose={onClose}
    >
      <p className="ph-consequence">{t('account.passkeyAddText')}</p>
      <Text name="name" label={t('account.passkeyName')} hint={t('account.passkeyNameHint')} most={LONGEST_NAME} autoFocus />
      <Password />
    </Dialog>
  )
}

function Rename({ passkey, onDone, onClose }: Ends & { passkey: Passkey }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('account.passkeyRenameTitle', { name: passkey.name })}
      verb={t('account.passkeyRename')}
      start={{ name: passkey.name }}
      send={({ name }) => send(PasskeyRenameDocument, 'passkeyRename', { input: { id: passkey.id, name } })}
      onDone={() => {
        onDone()
        onClose()
      }}
      onClose={onClose}
    >
      <Text name="name" label={t('account.passkeyName')} most={LONGEST_NAME} autoFocus />
    </Dialog>
  )
}

function Remove({ passkey, onDone, onClose }: Ends & { passkey: Passkey }) {
  const { t } = useTranslation()
  return (
    <Dialog
      danger
      title={t('account.passkeyRemoveTitle', { name: passkey.name })}
      verb={t('account.passkeyRemove')}
      send={({ password }) => {
        const input = { id: passkey.id, password, language: messageLanguage() }
        return send(PasskeyRemoveDocument, 'passkeyRemove', { input })
      }}
      onDone={() => {
        toast(t('account.passkeyRemoved'))
        onDone()
        onClose()
      }}
      onClose={onClose}
    >
      <p className="ph-consequence">{t('account.passkeyRemoveText')}</p>
      <Password autoFocus />
    </Dialog>
  )
}

function Password({ autoFocus }: { autoFocus?: boolean }) {
  const { t } = useTranslation()
  return (
    <Form.Item name="password" label={t('signIn.password')} extra={t('account.passkeyPasswordHint')} rules={useRules({})}>
      <Input.Password autoComplete="current-password" autoFocus={autoFocus ?? false} />
    </Form.Item>
  )
}

interface DialogProps<Done> {
  title: string
  verb: string
  danger?: boolean
  start?: Partial<Typed>
  send: (typed: Typed) => Promise<Outcome<Done>>
  onDone: (done: Done) => void
  onClose: () => void
  children: ReactNode
}

function Dialog<Done>({ title, verb, danger, start, send: deed, onDone, onClose, children }: DialogProps<Done>) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const sending = useSending<Typed, Done>(form, { send: deed, onDone })
  return (
    <Layer
      open
      title={title}
      width={480}
      className="ph-dialog"
      okText={verb}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: danger ?? false, loading: sending.busy }}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Answer sending={sending} />
      <KitForm<Typed> form={form} name="passkey" start={start ?? {}} onSend={sending.send}>
        {children}
      </KitForm>
    </Layer>
  )
}

/** Without them a lost device would be a lost account, so there is no way past them but the word that they are kept. */
function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [stored, setStored] = useState(false)
  return (
    <Layer
      open
      title={t('recovery.title')}
      width={520}
      className="ph-dialog"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      okText={t('common.close')}
      okButtonProps={{ disabled: !stored }}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
    >
      <p>{t('account.recoveryText')}</p>
      <RecoveryList codes={codes} stored={stored} onStored={setStored} />
    </Layer>
  )
}
