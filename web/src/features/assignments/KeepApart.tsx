import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { composedChoices, useRoleNames } from '../../app/roles/names'
import { roleWord } from '../../app/words/roles'
import { RoleConflictCreateDocument } from '../../gql/graphql'
import { Answer, ChoiceField, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { toast } from '../../kit/toast'

interface Values {
  firstRole: string
  secondRole: string
  reason: string
}

const LONGEST_REASON = 200
const roles = [
  'clerk',
  'courier',
  'sorter',
  'finance',
  'support',
  'procurement',
  'operator',
  'auditor',
  'security_administrator',
  'system_administrator',
  'developer',
] as const

/** Asks for a rule: two roles nobody may hold at the same time. */
export function KeepApart({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sending = useSending(form, {
    send: (input: Values) => send(RoleConflictCreateDocument, 'roleConflictCreate', { input }),
    onDone: () => {
      toast(t('apart.made'))
      onDone()
    },
    onPending: onClose,
  })
  const choices = [...roles.map((value) => ({ value, label: roleWord(value) })), ...composedChoices(useRoleNames())]
  return (
    <Layer open title={t('apart.addTitle')} footer={null} onCancel={onClose} mask={{ closable: false }} width={480} className="ph-dialog">
      <p>{t('apart.addText')}</p>
      <KitForm form={form} name="apart" onSend={sending.send}>
        <Answer sending={sending} />
        <ChoiceField<Values> name="firstRole" label={t('apart.first')} choices={choices} autoFocus />
        <ChoiceField<Values> name="secondRole" label={t('apart.second')} choices={choices} />
        <TextField<Values> name="reason" label={t('apart.reason')} hint={t('grant.reasonHint')} least={4} most={LONGEST_REASON} rows={2} />
        <Ending verb={t('apart.verb')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
