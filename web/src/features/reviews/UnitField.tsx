import { useMemo } from 'react'
import { AccessReviewUnitsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { ChoiceField } from '../../kit/form'

/** One of the units in which roles are held, by its whole name. */
export function UnitField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const [{ data }] = useQuery({ query: AccessReviewUnitsDocument, variables: {} })
  const choices = useMemo(() => (data?.accessReviewUnits ?? []).map((unit) => ({ value: unit.id, label: unit.name })), [data])
  return <ChoiceField<Record<string, string>> name={name} label={label} hint={hint} choices={choices} />
}
