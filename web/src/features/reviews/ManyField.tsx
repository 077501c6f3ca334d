import { Form } from 'antd'
import { useTranslation } from 'react-i18next'

interface Choice {
  value: string
  label: string
}

/** Several of a few, all in sight; at least one. */
export function ManyField({ name, label, choices }: { name: string; label: string; choices: readonly Choice[] }) {
  const { t } = useTranslation()
  return (
    <fieldset className="ph-many">
      <legend>{label}</legend>
      <Form.Item name={name} rules={[{ required: true, message: t('reviews.dialog.pick') }]}>
        <Boxes name={name} choices={choices} />
      </Form.Item>
    </fieldset>
  )
}

interface BoxesProps {
  name: string
  choices: readonly Choice[]
  value?: string[]
  onChange?: (value: string[]) => void
}

function Boxes({ name, choices, value = [], onChange }: BoxesProps) {
  return (
    <div className="ph-boxes">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            checked={value.includes(choice.value)}
            onChange={(event) => onChange?.(event.target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
