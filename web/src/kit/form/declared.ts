/** Small forms said in a table: which fields an action needs, and how what was typed becomes the API's input. */
import { startOfMinute } from '../format'
import { amountOf, gramsOf, textOf, wholeNumber } from './numbers'
import type { Typed } from './typed'

export interface Choice {
  value: string
  label: string
}

interface Common<Input> {
  name: keyof Input & string
  label: string
  hint?: string
  optional?: boolean
  /** Only when this holds; a field that is not shown is not sent. */
  when?: (values: Typed<Input>) => boolean
}

export type DeclaredField<Input> = Common<Input> &
  (
    | { kind: 'text' | 'long'; most: number; least?: number }
    | { kind: 'password' }
    | { kind: 'grams' | 'whole' | 'check' | 'size' | 'moment' | 'party' }
    | { kind: 'amount'; equal?: string }
    | { kind: 'choice'; choices: readonly Choice[] }
  )

interface TypedSize {
  lengthMm?: string
  widthMm?: string
  heightMm?: string
}

/** All three measures, or nothing: a side alone is no size. */
export function sizeOf(typed: TypedSize | undefined) {
  const [lengthMm, widthMm, heightMm] = [typed?.lengthMm, typed?.widthMm, typed?.heightMm].map(wholeNumber)
  return lengthMm && widthMm && heightMm ? { lengthMm, widthMm, heightMm } : undefined
}

/** A person at an address, trimmed, with nothing where nothing was typed. */
export function partyOf(typed: Partial<Record<string, string>> | undefined) {
  const text = (name: string) => textOf(typed?.[name])
  return {
    name: text('name') ?? '',
    phone: text('phone')?.normalize('NFKC').replace(/[\s-]/g, '') ?? '',
    country: text('country') ?? 'CN',
    province: text('province') ?? '',
    city: text('city') ?? '',
    district: text('district'),
    street: text('street') ?? '',
    postcode: text('postcode')?.normalize('NFKC'),
    divisionCode: text('divisionCode'),
  }
}

const readers = {
  text: (value: unknown) => textOf(value as string),
  long: (value: unknown) => textOf(value as string),
  choice: (value: unknown) => textOf(value as string),
  password: (value: unknown) => (value) ?? '',
  grams: (value: unknown) => gramsOf(value as string),
  whole: (value: unknown) => wholeNumber(value as string),
  amount: (value: unknown) => amountOf(value as string),
  check: (value: unknown) => value === true,
  size: (value: unknown) => sizeOf(value as TypedSize),
  party: (value: unknown) => partyOf(value as Record<string, string>),
  moment: (value: unknown) => (value ? startOfMinute(value as string) : undefined),
} satisfies Record<DeclaredField<object>['kind'], (value: unknown) => unknown>

export function shownFields<Input>(fields: readonly DeclaredField<Input>[], values: Typed<Input>): DeclaredField<Input>[] {
  return fields.filter((field) => field.when?.(values) ?? true)
}

/** The API's input without what the platform knows itself: the object and the version that was seen. */
export function inputOf<Input>(fields: readonly DeclaredField<Input>[], values: Typed<Input>): Partial<Input> {
  const read = shownFields(fields, values).map((field) => [field.name, readers[field.kind](values[field.name])] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Input>
}

/** What was typed, in words, for somebody who must decide whether it still holds. */
export function typedWords<Input>(fields: readonly DeclaredField<Input>[], values: Typed<Input>): { label: string; value: string }[] {
  return shownFields(fields, values).flatMap((field) => {
    if (field.kind === 'password') {
      return []
    }
    const value: unknown = values[field.name]
    if (value === undefined || value === '' || value === false) {
      return []
    }
    return [{ label: field.label, value: wordsOf(field, value) }]
  })
}

function wordsOf<Input>(field: DeclaredField<Input>, value: unknown): string {
  if (field.kind === 'choice') {
    return field.choices.find((choice) => choice.value === value)?.label ?? String(value)
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).filter(Boolean).join(' ')
  }
  return value === true ? '✓' : String(value)
}
