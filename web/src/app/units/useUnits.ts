import { useMemo } from 'react'
import { UnitsDocument, type UnitsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'

export type UnitRow = UnitsQuery['units']['nodes'][number]

const FIRST = 100
const INDENT = '\u3000'

/** The units directly beneath one, or the provinces; nothing is asked while it is folded. */
export function useUnits(parent: string | null, pause = false) {
  const filter = parent ? { parent: { eq: parent } } : { level: { eq: 'PROVINCE' as const } }
  const [{ data, error }, again] = useQuery({ query: UnitsDocument, variables: { filter, first: FIRST }, pause })
  return { units: useLast(data)?.units.nodes, error, again: () => again({ requestPolicy: 'network-only' }) }
}

/** The units of every level beneath one, by their ids. */
export function useUnitsBeneath(unit: string | undefined): string[] {
  const filter = { or: [{ city: { eq: unit ?? '' } }, { province: { eq: unit ?? '' } }] }
  const [{ data }] = useQuery({ query: UnitsDocument, variables: { filter, first: FIRST }, pause: unit === undefined })
  return unit === undefined ? [] : (data?.units.nodes ?? []).map((one) => one.id)
}

/** Every unit as a choice, each under its parents, as far as a page reaches. */
export function useUnitChoices(): { value: string; label: string }[] {
  const [{ data }] = useQuery({ query: UnitsDocument, variables: { first: FIRST } })
  return useMemo(() => choicesOf(data?.units.nodes ?? []), [data])
}

/** Depth first, indented by level. */
export function choicesOf(units: readonly UnitRow[]): { value: string; label: string }[] {
  const known = new Set(units.map((unit) => unit.id))
  const walk = (parent: string, depth: number): { value: string; label: string }[] =>
    units
      .filter((unit) => (unit.parent?.id ?? '') === parent)
      .flatMap((unit) => [{ value: unit.id, label: `${INDENT.repeat(depth)}${unit.name}` }, ...walk(unit.id, depth + 1)])
  const orphans = units.filter((unit) => unit.parent && !known.has(unit.parent.id))
  return [...walk('', 0), ...orphans.map((unit) => ({ value: unit.id, label: unit.name }))]
}
