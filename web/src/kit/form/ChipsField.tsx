import { Form } from 'antd'
import type { FieldName } from './typed'

interface Props<Input> {
  name: FieldName<Input> & string
  label: string
  choices: readonly { value: string; label: string }[]
}

/** One of a few, all in sight: radio buttons that look like chips, walked with the arrow keys. */
export function ChipsField<Input>({ name, label, choices }: Props<Input>) {
  const field: string = name
  return (
    <fieldset className="ph-chips">
      <legend>{label}</legend>
      <Form.Item name={field} noStyle>
        <Chips name={field} choices={choices} />
      </Form.Item>
    </fieldset>
  )
}

interface ChipsProps {
  name: string
  choices: readonly { value: string; label: string }[]
  value?: string
  onChange?: (value: string) => void
}

function Chips({ name, choices, value, onChange }: ChipsProps) {
  return (
    <div>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} value={choice.value} checked={value === choice.value} onChange={() => onChange?.(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
