import { Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GainsNote, roleChoice } from '../../app/elevation/GainsNote'
import { send } from '../../app/form/send'
import { useUnitChoices } from '../../app/units/useUnits'
import { roleWord } from '../../app/words/roles'
import { RoleAssignmentCreateDocument, RoleChoicesDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import { Answer, ChoiceField, Ending, KeyNote, KitForm, TextField, useSending, useVerb } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import type { UserData } from './UserDetail'

interface Values {
  role: string
  unitId?: string
  validFrom?: string
  validUntil?: string
  reason: string
}

const LONGEST_REASON = 200

function moment(typed: string | undefined): string | null {
  return typed ? new Date(typed).toISOString() : null
}

/** Gives somebody a role: where, for how long and why; what it adds and what speaks against it is shown before. */
export function GrantDialog({ user, role: begun, onClose, onDone }: { user: UserData; role?: string | undefined; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [role, setRole] = useState(begun)
  const [unitId, setUnit] = useState<string>()
  const [{ data, error }] = useQuery({
    query: RoleChoicesDocument,
    variables: { userId: user.id, unitId: unitId ?? null },
    requestPolicy: 'network-only',
  })
  const units = useUnitChoices()
  const choices = useLast(data)?.roleChoices
  const chosen = choices?.find((one) => one.role === role)
  const sending = useSending(form, {
    send: ({ validFrom, validUntil, unitId: unit, ...rest }: Values, idempotencyKey) =>
      send(RoleAssignmentCreateDocument, 'roleAssignmentCreate', {
        input: { ...rest, idempotencyKey, userId: user.id, unitId: unit ?? null, validFrom: moment(validFrom), validUntil: moment(validUntil) },
      }),
    onDone: (done) => {
      toast(t('grant.done', { role: roleWord(done.role) }))
      onDone()
    },
    onPending: onClose,
  })
  const verb = useVerb(t(chosen?.needsApproval ? 'grant.verbAsk' : 'grant.verb'), sending.refusal)
  useEffect(() => {
    if (choices && begun && !choices.some((one) => one.role === begun)) {
      form.setFieldValue('role', undefined)
    }
  }, [choices, begun, form])
  return (
    <Layer open title={t('grant.title')} footer={null} onCancel={onClose} mask={{ closable: false }} width={560} className="ph-dialog">
      {error && !choices && <ProblemNote problem={problemOf(error)} />}
      {!choices && !error && <Skeleton rows={5} />}
      {choices && (
        <KitForm form={form} name="grant" start={begun ? { role: begun } : {}} onSend={sending.send}>
          <Answer sending={sending} />
          <ChoiceField<Values> name="role" label={t('grant.role')} hint={t('grant.roleHint')} choices={choices.map(roleChoice)} onEdit={setRole} autoFocus />
          <ChoiceField<Values>
            name="unitId"
            label={t('grant.unit')}
            hint={t('grant.unitHint')}
            choices={units}
            onEdit={(unit) => setUnit(unit || undefined)}
            optional
          />
          {chosen && <GainsNote choice={chosen} />}
          <div className="ph-two">
            <Form.Item name="validFrom" label={t('common.optional', { label: t('grant.from') })} extra={t('grant.fromHint')}>
              <Input type="datetime-local" />
            </Form.Item>
            <Form.Item name="validUntil" label={t('common.optional', { label: t('grant.until') })} extra={t('grant.untilHint')}>
              <Input type="datetime-local" />
            </Form.Item>
          </div>
          <TextField<Values> name="reason" label={t('grant.reason')} hint={t('grant.reasonHint')} least={4} most={LONGEST_REASON} rows={2} />
          <Ending verb={verb} busy={sending.busy} onCancel={onClose}>
            <KeyNote idempotencyKey={sending.idempotencyKey} />
          </Ending>
        </KitForm>
      )}
    </Layer>
  )
}
