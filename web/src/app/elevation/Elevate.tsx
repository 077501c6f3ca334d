import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ElevationChoicesDocument, ElevationRequestDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import { Answer, ChoiceField, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { send } from '../form/send'
import { refreshViewer } from '../session'
import { useUnitChoices } from '../units/useUnits'
import { GainsNote, roleChoice } from './GainsNote'

interface Values {
  role: string
  unitId?: string
  hours: string
  reason: string
}

const HOURS = ['1', '2', '4', '8']
const HOUR_MS = 3_600_000
const LONGEST_REASON = 200
/** What was chosen as eight hours is not refused for the seconds it takes to arrive. */
const SLACK_MS = 5000

/** Asks for a further role for oneself, for hours. Others decide. */
export default function Elevate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [role, setRole] = useState<string>()
  const [{ data, error }] = useQuery({ query: ElevationChoicesDocument, requestPolicy: 'network-only' })
  const units = useUnitChoices()
  const choices = data?.elevationChoices
  const chosen = choices?.find((one) => one.role === role)
  const sending = useSending(form, {
    send: ({ hours, unitId, ...rest }: Values) =>
      send(ElevationRequestDocument, 'elevationRequest', {
        input: { ...rest, unitId: unitId ?? null, until: new Date(Date.now() + Number(hours) * HOUR_MS - SLACK_MS).toISOString() },
      }),
    onDone: async () => {
      await refreshViewer()
      toast(t('elevate.sent'))
      onClose()
    },
    onPending: onClose,
    rename: (name) => (name[0] === 'until' ? ['hours'] : name),
  })
  return (
    <Layer open title={t('elevate.title')} footer={null} onCancel={onClose} mask={{ closable: false }} width={520} className="ph-dialog">
      <p>{t('elevate.lead')}</p>
      {error && <ProblemNote problem={problemOf(error)} />}
      {!choices && !error && <Skeleton rows={4} />}
      {choices && (
        <KitForm form={form} name="elevate" start={{ hours: '2' }} onSend={sending.send}>
          <Answer sending={sending} />
          <ChoiceField<Values> name="role" label={t('elevate.role')} choices={choices.map(roleChoice)} onEdit={setRole} autoFocus />
          {chosen && <GainsNote choice={chosen} />}
          <ChoiceField<Values> name="unitId" label={t('grant.unit')} hint={t('grant.unitHint')} choices={units} optional />
          <ChoiceField<Values>
            name="hours"
            label={t('elevate.hours')}
            choices={HOURS.map((value) => ({ value, label: t('elevate.hour', { count: Number(value) }) }))}
          />
          <TextField<Values> name="reason" label={t('elevate.reason')} hint={t('grant.reasonHint')} least={4} most={LONGEST_REASON} rows={2} />
          <Ending verb={t('elevate.verb')} busy={sending.busy} onCancel={onClose} />
        </KitForm>
      )}
    </Layer>
  )
}
