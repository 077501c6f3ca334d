import { useTranslation } from 'react-i18next'
import { ChoiceField, TextField } from './fields'

export type PartyPart = 'name' | 'phone' | 'country' | 'province' | 'city' | 'district' | 'street' | 'postcode'

interface Props {
  party: string
  part: PartyPart
  label?: string
  optional?: boolean
  most?: number
  inputMode?: 'tel'
  suggestions?: readonly string[] | undefined
  choices?: readonly { value: string; label: string }[]
  autoFocus?: boolean | undefined
  onEdit?: ((typed: string) => void) | undefined
}

type Parties = Record<string, Record<PartyPart, string>>

/** One part of a person's address, under the name the API gives it. */
export function PartyField({ party, part, label, choices, ...field }: Props) {
  const { t } = useTranslation()
  const own = { name: [party, part] as const, label: label ?? t(`address.${part}`) }
  if (choices) {
    return <ChoiceField<Parties> {...own} choices={choices} onEdit={field.onEdit} />
  }
  return <TextField<Parties> {...own} {...field} />
}
