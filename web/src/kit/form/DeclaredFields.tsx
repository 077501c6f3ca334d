import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { AddressFields } from './AddressFields'
import { shownFields, type DeclaredField } from './declared'
import { CheckField, ChoiceField, NumberField, TextField } from './fields'
import { isSameAmount, amountOf } from './numbers'
import type { Typed } from './typed'
import type { LoadDivisions } from './useDivisions'

interface Props<Input> {
  fields: readonly DeclaredField<Input>[]
  loadDivisions: LoadDivisions
}

type Loose = Record<string, string>

/** Draws the fields of a declaration. The first one takes the focus, for the dialog is nothing but a form. */
export function DeclaredFields<Input extends object>({ fields, loadDivisions }: Props<Input>) {
  const values = (Form.useWatch([]) as Typed<Input> | undefined) ?? {}
  return shownFields(fields, values).map((field, index) => (
    <OneField key={field.name} field={field} autoFocus={index === 0} loadDivisions={loadDivisions} />
  ))
}

interface OneProps<Input> {
  field: DeclaredField<Input>
  autoFocus: boolean
  loadDivisions: LoadDivisions
}

function OneField<Input>({ field, autoFocus, loadDivisions }: OneProps<Input>) {
  const { t } = useTranslation()
  const { label, hint, optional } = field
  const name: string = field.name
  const own = { name, label, hint, optional, autoFocus }
  switch (field.kind) {
    case 'text':
    case 'long':
      return <TextField<Loose> {...own} most={field.most} least={field.least} rows={field.kind === 'long' ? 2 : 0} />
    case 'password':
      return (
        <Form.Item name={name} label={label} extra={hint} rules={[{ required: true, message: t('common.required') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )
    case 'grams':
    case 'whole':
      return <NumberField<Loose> {...own} kind={field.kind} />
    case 'choice':
      return <ChoiceField<Loose> {...own} choices={field.choices} />
    case 'check':
      return <CheckField<Loose> {...own} />
    case 'size':
      return <SizeFields name={name} label={label} optional={optional} />
    case 'party':
      return <AddressFields party={name} loadDivisions={loadDivisions} autoFocus={autoFocus} />
    case 'moment':
      return (
        <Form.Item name={name} label={optional ? t('common.optional', { label }) : label} extra={hint}>
          <Input type="datetime-local" />
        </Form.Item>
      )
    case 'amount':
      return <AmountToConfirm {...own} equal={field.equal} />
  }
}

interface AmountProps {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  autoFocus: boolean
  equal: string | undefined
}

/** Money moves only after its amount was typed. */
function AmountToConfirm({ equal, ...own }: AmountProps) {
  const { t } = useTranslation()
  return (
    <NumberField<Loose>
      {...own}
      kind="amount"
      further={
        equal === undefined
          ? undefined
          : (typed) => {
              const amount = amountOf(typed)
              return amount === undefined || isSameAmount(amount, equal) ? undefined : t('form.sameAmount', { amount: `¥${equal}` })
            }
      }
    />
  )
}

interface SizeProps {
  name: string
  label: string
  optional?: boolean | undefined
}

/** Length, width and height belong together: one line, one label. Where one is given, all are needed. */
export function SizeFields({ name, label, optional }: SizeProps) {
  const { t } = useTranslation()
  const typed = Form.useWatch([name]) as Loose | undefined
  const none = Object.values(typed ?? {}).every((side) => !side)
  const sides = ['lengthMm', 'widthMm', 'heightMm'] as const
  return (
    <fieldset className="ph-size">
      <legend>{optional ? t('common.optional', { label }) : label}</legend>
      <div className="ph-three">
        {sides.map((side) => (
          <NumberField<Record<string, Loose>>
            key={side}
            name={[name, side]}
            label={t(`form.${side}`)}
            kind="whole"
            unit={t('form.millimetre')}
            optional={optional === true && none}
            quiet
          />
        ))}
      </div>
    </fieldset>
  )
}
