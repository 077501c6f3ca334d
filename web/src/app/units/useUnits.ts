import { useMemo } from 'react'
import { UnitsDocument, type UnitsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'

export type UnitRow = UnitsQuery['units']['nodes'][number]

const FIRST = 100

/** The units directly beneath one, or the provinces; nothing is asked while it is folded. */
export function useUnits(parent: string | null, pause = false) {
  const filter = parent ? { parent: { eq: parent } } : { level: { eq: 'PROVINCE' as const } }
  const [{ data, error }, again] = useQuery({ query: UnitsDocument, variables: { filter, first: FIRST }, pause })
  return { units: useLast(data)?.units.nodes, error, again: () => again({ requestPolicy: 'network-only' }) }
}

/** Every unit as a choice, each under its parents, as far as a page reaches. */
export function useUnitChoices(): { value: string; label: string }[] {
  const [{ data }] = useQuery({ query: UnitsDocument, variables: { first: FIRST } })
  return useMemo(() => choicesOf(data?.units.nodes ?? []), [data])
}

/** Depth first, indented by level. */
export function choicesOf(units: readonly UnitRow[]): { value: string; label: string }[] {
  const beneath = Map.groupBy(units, (unit) => unit.parent?.id ?? '')
  const known = new Set(units.map((unit) => unit.id))
  const walk = (parent: string, depth: number): { value: string; label: string }[] =>
    (beneath.get(parent) ?? []).flatMap((unit) => [
      { value: unit.id, label: `${'\u3000'.repeat(depth)}${unit.name}` },
      ...walk(unit.id, depth + 1),
    ])
  const orphans = units.filter((unit) => unit.parent && !known.has(unit.parent.id))
  return [...walk('', 0), ...orphans.map((unit) => ({ value: unit.id, label: unit.name }))]
}
