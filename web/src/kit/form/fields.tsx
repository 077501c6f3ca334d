/** The fields of every form: label above, hint below, the error in the hint's place, optional said in words. */
import { Checkbox, Form, Input } from 'antd'
import type { FocusEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { normalised, useRules, type NumberKind } from './rules'
import type { FieldName } from './typed'

export interface FieldProps<Input> {
  name: FieldName<Input>
  label: string
  hint?: ReactNode
  optional?: boolean | undefined
  autoFocus?: boolean | undefined
  /** Told of what the person typed, for what depends on it. */
  onEdit?: ((typed: string) => void) | undefined
}

interface TextProps<Input> extends FieldProps<Input> {
  most?: number | undefined
  least?: number | undefined
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'text'
  /** Suggestions of the browser's own list; anything else may still be typed. */
  suggestions?: readonly string[] | undefined
  rows?: number
}

function useLabel(label: string, optional: boolean | undefined): string {
  const { t } = useTranslation()
  return optional ? t('common.optional', { label }) : label
}

/** The library takes a name as a key or a path; the lines of a list are counted. */
function pathOf(name: unknown): string | (string | number)[] {
  if (typeof name === 'string') {
    return name
  }
  return (name as (string | number)[]).map((part) => (/^\d+$/.test(String(part)) ? Number(part) : part))
}

export function TextField<Values>({ most, least, inputMode, suggestions, rows, ...field }: TextProps<Values>) {
  const label = useLabel(field.label, field.optional)
  const rules = useRules({ optional: field.optional, least })
  const list = suggestions && `${[pathOf(field.name)].flat().join('_')}_list`
  return (
    <>
      <Form.Item name={pathOf(field.name)} label={label} extra={field.hint} rules={rules} validateTrigger="onBlur">
        {rows ? (
          <Input.TextArea rows={rows} maxLength={most} autoFocus={field.autoFocus ?? false} />
        ) : (
          <Input
            autoComplete="off"
            inputMode={inputMode}
            maxLength={most}
            list={list}
            autoFocus={field.autoFocus ?? false}
            onChange={field.onEdit && ((event) => field.onEdit?.(event.target.value))}
          />
        )}
      </Form.Item>
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

interface NumberProps<Input> extends FieldProps<Input> {
  kind: NumberKind
  unit?: string
  /** What else must hold: a sentence when it does not. */
  further?: ((typed: string) => string | undefined) | undefined
  /** The label of the group says already that it is optional. */
  quiet?: boolean
}

/** Digits and one dot; no arrows that change a sum by mistake. */
export function NumberField<Values>({ kind, unit, further, quiet, ...field }: NumberProps<Values>) {
  const { t } = useTranslation()
  const label = useLabel(field.label, field.optional && !quiet)
  const rules = useRules({ optional: field.optional, number: kind, further })
  return (
    <Form.Item name={pathOf(field.name)} label={label} extra={field.hint} rules={rules} validateTrigger="onBlur">
      <NumberInput
        kind={kind}
        unit={unit ?? (kind === 'grams' ? t('form.gram') : undefined)}
        autoFocus={field.autoFocus ?? false}
      />
    </Form.Item>
  )
}

interface NumberInputProps {
  kind: NumberKind
  unit: string | undefined
  autoFocus: boolean
  value?: string
  onChange?: (typed: string) => void
  onBlur?: (event: FocusEvent<HTMLInputElement>) => void
}

/** What was pasted with signs, separators, units or full-width digits is shown as the plain number on leaving. */
function NumberInput({ kind, unit, value = '', onChange, onBlur, ...rest }: NumberInputProps) {
  return (
    <Input
      {...rest}
      value={value}
      inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
      autoComplete="off"
      prefix={kind === 'amount' ? '¥' : undefined}
      suffix={unit}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={(event) => {
        const plain = normalised(kind, value)
        if (plain !== value) {
          onChange?.(plain)
        }
        onBlur?.(event)
      }}
    />
  )
}

interface ChoiceProps<Input> extends FieldProps<Input> {
  choices: readonly { value: string; label: string }[]
}

/** One of a closed set, in the browser's own control: it is known to every keyboard, screen reader and telephone. */
export function ChoiceField<Values>({ choices, ...field }: ChoiceProps<Values>) {
  const { t } = useTranslation()
  const label = useLabel(field.label, field.optional)
  const rules = useRules({ optional: field.optional })
  return (
    <Form.Item name={pathOf(field.name)} label={label} extra={field.hint} rules={rules}>
      <NativeSelect
        choices={choices}
        empty={t(field.optional ? 'form.noChoice' : 'form.choose')}
        autoFocus={field.autoFocus}
        onEdit={field.onEdit}
      />
    </Form.Item>
  )
}

interface SelectProps {
  choices: readonly { value: string; label: string }[]
  empty: string
  autoFocus?: boolean | undefined
  onEdit?: ((value: string) => void) | undefined
  value?: string
  onChange?: (value: string | undefined) => void
}

function NativeSelect({ choices, empty, autoFocus, onEdit, value, onChange, ...rest }: SelectProps) {
  return (
    <select
      {...rest}
      className="ph-select"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- A dialog that is nothing but a form begins at its first field.
      autoFocus={autoFocus}
      value={value ?? ''}
      onChange={(event) => {
        onChange?.(event.target.value || undefined)
        onEdit?.(event.target.value)
      }}
    >
      <option value="">{empty}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

export function CheckField<Values>({ hint, ...field }: FieldProps<Values>) {
  return (
    <Form.Item name={pathOf(field.name)} valuePropName="checked" extra={hint}>
      <Checkbox autoFocus={field.autoFocus ?? false}>{field.label}</Checkbox>
    </Form.Item>
  )
}

/** The fields of one input of the API: a name its generated type does not have does not compile. */
export function fieldsOf<Values>() {
  return {
    Text: TextField<Values>,
    Number: NumberField<Values>,
    Choice: ChoiceField<Values>,
    Check: CheckField<Values>,
  }
}
