import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer, KitForm, useSending, useVerb, type Outcome } from '../../kit/form'
import { Layer } from '../../kit/Layer'

interface Props<Values extends object, Done> {
  title: string
  verb: string
  danger?: boolean
  wide?: boolean
  start: Values
  send: (values: Values) => Promise<Outcome<Done>>
  onDone: (done: Done) => void
  onClose: () => void
  children: ReactNode
}

/** One deed with a token or a document, asked about in a layer. */
export function Deed<Values extends object, Done>({ title, verb, danger, wide, start, send, onDone, onClose, children }: Props<Values, Done>) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sending = useSending<Values, Done>(form, { send, onDone })
  const okText = useVerb(verb, sending.refusal)
  return (
    <Layer
      open
      title={title}
      width={wide ? 680 : 480}
      className="ph-dialog"
      okText={okText}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: danger ?? false, loading: sending.busy }}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Answer sending={sending} />
      <KitForm<Values> form={form} name="deed" start={start} onSend={sending.send}>
        {children}
      </KitForm>
    </Layer>
  )
}
