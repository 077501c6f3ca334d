import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LeaveGuard } from '../../app/form/LeaveGuard'
import { clientPath } from '../../app/paths'
import { Panel } from '../../kit/basics'
import { Answer, ChipsField, fieldsOf, KitForm, useSending, useVerb, type Outcome } from '../../kit/form'
import { count } from '../../kit/format'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import './clients.css'
import { GrantsField, type Offer } from './GrantsField'
import { rename, type ClientValues } from './values'
import { modeWord, rateWord } from './words'

const { Text, Check, Choice } = fieldsOf<ClientValues>()
const LONGEST_NAME = 80
const LONGEST_PURPOSE = 200

interface Props {
  offer: Offer
  start: ClientValues
  verb: string
  done: string
  send: (values: ClientValues) => Promise<Outcome<{ id: string }>>
}

/** A program's properties on one page: what it is, what it may do, from where and how much. */
export function ClientForm({ offer, start, verb, done, send }: Props) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [form] = Form.useForm<ClientValues>()
  const [values, setValues] = useState(start)
  const [dirty, setDirty] = useState(false)
  const sending = useSending<ClientValues, { id: string }>(form, {
    rename,
    send,
    onDone: ({ id }) => {
      toast(done)
      return go({ to: clientPath(id), ignoreBlocker: true })
    },
  })
  const submit = useVerb(verb, sending.refusal)
  const figures = offer.rateClasses.find((one) => one.rateClass === values.rateClass)
  return (
    <KitForm<ClientValues>
      form={form}
      name="client"
      start={start}
      onSend={sending.send}
      onEdit={(typed) => {
        setDirty(true)
        setValues(typed)
      }}
    >
      <div className="ph-columns">
        <div className="ph-stack">
          <Panel title={t('clients.about')} group>
            <Text name="name" label={t('clients.name')} hint={t('clients.nameHint')} most={LONGEST_NAME} autoFocus />
            <Text name="purpose" label={t('clients.purpose')} hint={t('clients.purposeHint')} most={LONGEST_PURPOSE} rows={2} />
            <Check name="isSandbox" label={t('clients.sandboxCheck')} hint={t('clients.sandboxHint')} />
          </Panel>
          <Panel title={t('clients.grants')} group>
            <GrantsField offer={offer} />
          </Panel>
        </div>
        <div className="ph-stack">
          <Panel title={t('clients.traffic')} group>
            <ChipsField<ClientValues>
              name="mode"
              label={t('clients.documentsAllowed')}
              choices={(['TRUSTED_ONLY', 'OPEN'] as const).map((value) => ({ value, label: modeWord(value) }))}
            />
            <p className="ph-quiet">{t(`clients.modeHint.${values.mode}`)}</p>
            <Choice
              name="rateClass"
              label={t('clients.rateClass')}
              hint={figures && t('clients.rateHint', { requests: count(figures.requests), cost: count(figures.cost) })}
              choices={offer.rateClasses.map(({ rateClass }) => ({ value: rateClass, label: rateWord(rateClass) }))}
            />
            {figures?.isPrivileged && <Note tone="waiting">{t('clients.rateApproval')}</Note>}
            <Text name="addresses" label={t('clients.addresses')} hint={t('clients.addressesHint')} optional rows={3} />
            <Form.Item name="expiresOn" label={t('common.optional', { label: t('clients.expiresOn') })} extra={t('clients.expiresHint')}>
              <Input type="date" />
            </Form.Item>
          </Panel>
          <Answer sending={sending} counts />
          <div className="ph-actions">
            <Button type="primary" htmlType="submit" loading={sending.busy}>
              {submit}
            </Button>
          </div>
        </div>
      </div>
      <LeaveGuard dirty={dirty} />
    </KitForm>
  )
}
