import { Form, type FormInstance } from 'antd'
import './form.css'
import type { KeyboardEvent, ReactNode } from 'react'

interface Props<Values> {
  form: FormInstance<Values>
  /** Names the form's fields in the page: `<name>_<field>`. */
  name: string
  start?: Partial<Values>
  onSend: (values: Values) => unknown
  onEdit?: (values: Values) => void
  children: ReactNode
}

/** The frame of every form: validates on leaving a field, sends on ⌘Enter, and puts the focus on what is wrong. */
export function KitForm<Values extends object>({ form, name, start, onSend, onEdit, children }: Props<Values>) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      form.submit()
    }
  }
  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      className="ph-kitform"
      initialValues={start ?? {}}
      requiredMark={false}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={() => onEdit?.(form.getFieldsValue(true) as Values)}
      onFinish={() => void onSend(form.getFieldsValue(true) as Values)}
      onKeyDown={onKeyDown}
    >
      {children}
    </Form>
  )
}
