import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths, routeIds } from '../../app/paths'
import { submitOnEnter } from '../../app/shortcuts'
import { OrderCancelDocument, type OrderCancelMutation } from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { issueSentence, type Problem } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { useOrder, type OrderDetailData } from './useOrder'
import { reasonsOf, statusWord } from './words'

const route = getRouteApi(routeIds.orderCancel)
const REASON_AT_MOST = 200

/** A layer over the order with an address of its own, so that it can be linked and Back closes it. */
export default function CancelOrder() {
  const { t } = useTranslation()
  const { number } = route.useParams()
  const go = useNavigate()
  const { order, again } = useOrder(number)
  const close = () => void go({ to: paths.order, params: { number } })
  const action = order?.availableActions.find((one) => one.action === 'orderCancel')
  if (!order) {
    return null
  }
  if (!action?.enabled) {
    return (
      <Modal open title={t('cancel.refusedTitle')} width={440} okText={t('common.close')} cancelButtonProps={{ hidden: true }} onOk={close} onCancel={close}>
        <p>{action ? reasonsOf(action.reasons) : t('reason.NO_PERMISSION')}</p>
      </Modal>
    )
  }
  return <CancelQuestion order={order} onClose={close} onConflict={again} />
}

type Outcome = NonNullable<OrderCancelMutation['orderCancel']>

interface Props {
  order: OrderDetailData
  onClose: () => void
  onConflict: () => void
}

function CancelQuestion({ order, onClose, onConflict }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const [problem, setProblem] = useState<Problem>()
  const [refusal, setRefusal] = useState<string>()
  const [{ fetching }, cancel] = useMutation(OrderCancelDocument)
  const { number } = order

  /** What each refusal says here, where the person has just decided. */
  const refuse = (outcome: Exclude<Outcome, { __typename: 'Order' }>) => {
    switch (outcome.__typename) {
      case 'VersionConflict':
        setRefusal(t('cancel.conflict', { current: outcome.current }))
        onConflict()
        return
      case 'InvalidTransition':
        setRefusal(
          reasonsOf(outcome.reasons) || t('cancel.from', { from: statusWord(outcome.from), to: statusWord(outcome.to) }),
        )
        onConflict()
        return
      case 'NotFound':
        setRefusal(t('cancel.gone'))
        return
      case 'InvalidInput':
        form.setFields([{ name: 'reason', errors: outcome.issues.map(issueSentence) }])
    }
  }

  const send = async ({ reason }: { reason: string }) => {
    setProblem(undefined)
    setRefusal(undefined)
    const input = { id: order.id, expectedVersion: order.version, reason: reason.trim() }
    const { data, error } = await cancel({ input })
    const outcome = data?.orderCancel
    if (!outcome) {
      setProblem(error ? problemOf(error) : { code: 'UNKNOWN' })
    } else if (outcome.__typename === 'Order') {
      toast(t('cancel.done', { number }))
      onClose()
    } else {
      refuse(outcome)
    }
  }

  return (
    <Modal
      open
      title={t('cancel.question', { number })}
      width={460}
      className="ph-dialog"
      okText={t('cancel.verb')}
      cancelText={t('cancel.keep')}
      okButtonProps={{ danger: true, loading: fetching }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('cancel.consequence')}</p>
      {refusal && <Note tone="failed">{refusal}</Note>}
      {problem && <ProblemNote problem={problem} />}
      <Form
        form={form}
        name="cancel"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void send(values)}
        onKeyDown={(event) => submitOnEnter(event, form.submit)}
      >
        <Form.Item
          name="reason"
          label={t('cancel.reason')}
          extra={t('cancel.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input.TextArea rows={2} maxLength={REASON_AT_MOST} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
