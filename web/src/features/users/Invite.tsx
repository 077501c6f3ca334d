import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenLanguage } from '../../app/codes/language'
import { send } from '../../app/form/send'
import { composedChoices, useRoleNames } from '../../app/roles/names'
import { useUnitChoices } from '../../app/units/useUnits'
import { roleWord } from '../../app/words/roles'
import { userKindWord } from '../../app/words/users'
import { UserInviteDocument, type UserKind } from '../../gql/graphql'
import { Answer, ChoiceField, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Icon } from '../../kit/Icon'
import { Layer } from '../../kit/Layer'
import { toast } from '../../kit/toast'

interface Values {
  kind: UserKind
  displayName: string
  email: string
  role?: string
  unitId?: string
}

const kinds = ['STAFF', 'REGULATOR', 'PARTNER_MEMBER'] as const satisfies readonly UserKind[]
/** What people begin with; anything else is given on their page, where it says who has to approve it. */
const firstRoles = ['clerk', 'courier', 'sorter', 'finance', 'procurement', 'operator', 'developer'] as const
const LONGEST_NAME = 80

/** Makes an account for somebody and sends them a link, by which they set its password. */
export function Invite() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ph-btn" data-primary onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {t('people.invite')}
      </button>
      {open && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [kind, setKind] = useState('STAFF')
  const units = useUnitChoices()
  const composed = composedChoices(useRoleNames().filter((one) => one.kinds.includes('STAFF') && !one.isPrivileged))
  const sending = useSending(form, {
    send: ({ role, unitId, ...rest }: Values) =>
      send(UserInviteDocument, 'userInvite', {
        input: { ...rest, role: role ?? null, unitId: unitId ?? null, language: writtenLanguage() },
      }),
    onDone: (done) => {
      toast(t('people.invited', { name: done.displayName }))
      onClose()
    },
  })
  return (
    <Layer open title={t('people.inviteTitle')} footer={null} onCancel={onClose} mask={{ closable: false }} width={520} className="ph-dialog">
      <p>{t('people.inviteText')}</p>
      <KitForm form={form} name="invite" start={{ kind: 'STAFF' }} onSend={sending.send}>
        <Answer sending={sending} />
        <TextField<Values> name="displayName" label={t('people.name')} most={LONGEST_NAME} autoFocus />
        <TextField<Values> name="email" label={t('people.email')} most={254} />
        <ChoiceField<Values>
          name="kind"
          label={t('people.kind')}
          choices={kinds.map((value) => ({ value, label: userKindWord(value) }))}
          onEdit={setKind}
        />
        {kind === 'STAFF' && (
          <>
            <ChoiceField<Values>
              name="role"
              label={t('people.role')}
              hint={t('people.roleHint')}
              choices={[...firstRoles.map((value) => ({ value, label: roleWord(value) })), ...composed]}
              optional
            />
            <ChoiceField<Values> name="unitId" label={t('people.unit')} hint={t('grant.unitHint')} choices={units} optional />
          </>
        )}
        <Ending verb={t('people.inviteVerb')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}
