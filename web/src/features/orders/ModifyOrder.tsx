import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteOwn } from '../../app/detail/useLive'
import { NotFound } from '../../app/Failed'
import { LeaveGuard } from '../../app/form/LeaveGuard'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { orderPath, routeIds } from '../../app/paths'
import { productWord, StatusBadge, statusWord } from '../../app/words/orders'
import { OrderModifyDocument, OrderModifyPreviewDocument, type OrderModifyMutation, type OrderModifyPreviewMutation } from '../../gql/graphql'
import { Panel, Skeleton } from '../../kit/basics'
import { Answer, CheckField, KitForm, TextField, usePreview, usePreviewIssues, useSending, useVerb, type Outcome } from '../../kit/form'
import { money } from '../../kit/format'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import './place.css'
import { modifyInput, modifyStart, type ModifyValues } from './modifying'
import { DeclarationPanel, PartyPanel, ServiceFields } from './PlaceFields'
import { rename, wantsOf } from './placing'
import { Receipt } from './Receipt'
import { useOrder, type OrderData } from './useOrder'

const route = getRouteApi(routeIds.orderModify)
const REASON_MOST = 200

type Changed = Extract<OrderModifyMutation['orderModify'], { __typename: 'Order' }>
type Previewed = Extract<OrderModifyPreviewMutation['orderModify'], { __typename?: 'OrderModificationPreview' }>

export default function ModifyOrder() {
  const { number } = route.useParams()
  const { order, problem, missing, again } = useOrder(number)
  if (problem) {
    return <LoadFailure problem={problem} permission="orders:read" onRetry={again} />
  }
  if (missing) {
    return <NotFound />
  }
  if (!order) {
    return (
      <Page title={number}>
        <Skeleton rows={14} />
      </Page>
    )
  }
  return <ModifyForm key={order.id} order={order} again={again} />
}

/** The order as it is, to be changed; what it would cost then, and the difference, beside it. */
function ModifyForm({ order, again }: { order: OrderData; again: () => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [form] = Form.useForm<ModifyValues>()
  const [start] = useState(() => modifyStart(order))
  const [values, setValues] = useState(start)
  const [version, setVersion] = useState(order.version)
  const [dirty, setDirty] = useState(false)
  const wants = wantsOf(order.product)
  const { number } = order

  const preview = usePreview(modifyInput(order, version, values), async (input) => {
    const whole = { ...input, reason: input.reason || '--', dryRun: true }
    return (await send(OrderModifyPreviewDocument, 'orderModify', { input: whole })) as Outcome<Previewed>
  })
  usePreviewIssues(form, preview.issues, rename)
  const sending = useSending<ModifyValues, Changed>(form, {
    rename,
    send: async (typed) => {
      const input = modifyInput(order, version, typed)
      if (!input) {
        return { kind: 'issues', issues: [] }
      }
      const outcome = (await send(OrderModifyDocument, 'orderModify', { input })) as Outcome<Changed>
      if (outcome.kind === 'conflict') {
        again()
      }
      return outcome
    },
    onDone: (done) => {
      noteOwn(done)
      toast(t('do.orderModify.done', { number }))
      return go({ to: orderPath(number), ignoreBlocker: true })
    },
  })
  const verb = useVerb(t('do.orderModify.verb'), sending.refusal)
  const difference = preview.result?.difference
  return (
    <Page
      title={t('do.orderModify.title', { number })}
      note={
        <>
          <StatusBadge status={order.status} />
          <span>{productWord(order.product)}</span>
        </>
      }
    >
      <KitForm<ModifyValues>
        form={form}
        name="modify"
        start={start}
        onSend={sending.send}
        onEdit={(typed) => {
          setDirty(true)
          setValues(typed)
        }}
      >
        <div className="ph-form">
          <div className="ph-stack">
            <Panel title={t('place.service')} group>
              <ServiceFields wants={wants} fixed />
            </Panel>
            {wants.declaration && <DeclarationPanel wants={wants} />}
            <Panel title={t('modify.parties')} group>
              <p className="ph-quiet">{t('modify.partiesNote')}</p>
              <CheckField<ModifyValues> name="newSender" label={t('modify.newSender')} />
              <CheckField<ModifyValues> name="newAddressee" label={t('modify.newAddressee')} />
            </Panel>
            {values.newSender && <PartyPanel party="sender" />}
            {values.newAddressee && <PartyPanel party="addressee" abroad={wants.abroad} />}
            <Panel title={t('field.reason')} group>
              <TextField<ModifyValues> name="reason" label={t('field.reason')} hint={t('form.reasonHint')} rows={2} least={2} most={REASON_MOST} />
            </Panel>
          </div>
          <Receipt preview={preview} busy={sending.busy} submit={verb}>
            {difference && (
              <p className="ph-difference" role="status">
                <strong>{t(difference.amount.startsWith('-') ? 'modify.back' : 'modify.further', { amount: money({ ...difference, amount: difference.amount.replace('-', '') }) })}</strong>
              </p>
            )}
            {sending.conflict !== undefined && (
              <Note
                tone="waiting"
                action={
                  <button type="button" className="ph-btn" onClick={() => setVersion(order.version)}>
                    {t('conflict.applyMine')}
                  </button>
                }
              >
                {t('modify.conflict', { status: statusWord(order.status), current: order.version })}
              </Note>
            )}
            <Answer sending={sending} wordOf={statusWord} counts />
          </Receipt>
        </div>
      </KitForm>
      <LeaveGuard dirty={dirty} />
    </Page>
  )
}
