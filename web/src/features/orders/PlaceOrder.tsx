import { Link, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LeaveGuard } from '../../app/form/LeaveGuard'
import { send } from '../../app/form/send'
import { orderPath, paths } from '../../app/paths'
import { OrderPlaceDocument, type OrderPlaceMutation } from '../../gql/graphql'
import { Panel } from '../../kit/basics'
import { Answer, KitForm, usePreviewIssues, useSending, useVerb, type Outcome } from '../../kit/form'
import { dateTime } from '../../kit/format'
import { Page } from '../../kit/Page'
import { toast } from '../../kit/toast'
import './place.css'
import { DeclarationPanel, PartyPanel, ProductField, ServiceFields } from './PlaceFields'
import { placeInput, rename, startValues, wantsOf, type PlaceValues } from './placing'
import { Receipt } from './Receipt'
import { useOrderPreview } from './useOrderPreview'

type Placed = Extract<OrderPlaceMutation['orderPlace'], { __typename: 'Order' }>

/** The form on the left, what it will cost on the right, both as the server sees them. */
export default function PlaceOrder() {
  const { t } = useTranslation()
  const go = useNavigate()
  const [form] = Form.useForm<PlaceValues>()
  const [values, setValues] = useState(startValues)
  const [dirty, setDirty] = useState(false)
  const wants = wantsOf(values.product)
  const preview = useOrderPreview(values)
  usePreviewIssues(form, preview.issues, rename)

  const sending = useSending<PlaceValues, Placed>(form, {
    rename,
    send: async (typed, key) => (await send(OrderPlaceDocument, 'orderPlace', { input: placeInput(typed, key) })) as Outcome<Placed>,
    onDone: ({ number, placedAt }, replayed) => {
      if (replayed) {
        toast(t('place.alreadyDone', { number, at: dateTime(placedAt) }), 'moving')
      } else {
        toast(t('place.done', { number }))
      }
      return go({ to: orderPath(number), ignoreBlocker: true })
    },
  })
  const verb = useVerb(t('place.submit'), sending.refusal)
  return (
    <Page title={t('place.title')}>
      <KitForm<PlaceValues>
        form={form}
        name="order"
        start={startValues}
        onSend={sending.send}
        onEdit={(typed) => {
          setDirty(true)
          setValues(typed)
        }}
      >
        <div className="ph-form">
          <div className="ph-stack">
            <Panel title={t('place.service')} group>
              <ProductField />
              <ServiceFields wants={wants} />
            </Panel>
            <PartyPanel party="sender" />
            <PartyPanel party="addressee" abroad={wants.abroad} />
            {wants.declaration && <DeclarationPanel wants={wants} />}
          </div>
          <Receipt preview={preview} busy={sending.busy} idempotencyKey={sending.idempotencyKey} submit={verb}>
            <Answer sending={sending} counts elsewhereLink={<Link to={paths.orders}>{t('place.toOrders')}</Link>} />
          </Receipt>
        </div>
      </KitForm>
      <LeaveGuard dirty={dirty} />
    </Page>
  )
}
