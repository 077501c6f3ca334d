/** The list of denials, declared. */
import type { TFunction } from 'i18next'
import { withoutSearch, type ListSpec, type View } from '../../app/list/declare'
import { denialStates, denialsSearch, type DenialsSearch } from '../../app/rightsSearch'
import {
  DenialsDocument,
  type DenialFilter,
  type DenialOrderField,
  type DenialsQuery,
  type DenialsQueryVariables,
} from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { denialColumns, hiddenAtFirst, type DenialRow } from './columns'

type DenialsList = ListSpec<DenialRow, DenialsSearch, DenialFilter, DenialOrderField, DenialsQuery, DenialsQueryVariables>

/** A permission, and what it is for. */
interface Known {
  name: string
  words: string
}

function filters(t: TFunction, known: readonly Known[]): Filter<DenialsSearch, DenialFilter>[] {
  return [
    {
      kind: 'many',
      key: 'state',
      field: 'state',
      label: t('denials.state'),
      choices: denialStates.map((value) => ({ value, label: t(`denials.states.${value}`) })),
    },
    {
      kind: 'many',
      key: 'permission',
      field: 'permission',
      label: t('denials.permission'),
      choices: known.map(({ name, words }) => ({ value: name, label: `${name} · ${words}` })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'lastAt', label: t('denials.lastAt') },
  ]
}

function views(t: TFunction): View<DenialsSearch>[] {
  return [
    { key: 'open', label: t('denials.viewOpen'), search: { state: ['OPEN'] } },
    { key: 'all', label: t('denials.viewAll'), search: {} },
  ]
}

export function denialsList(t: TFunction, maySettle: boolean, known: readonly Known[]): DenialsList {
  return {
    name: 'denials',
    address: denialsSearch,
    title: t('denials.title'),
    permission: 'denials:read',
    document: DenialsDocument,
    variables: withoutSearch,
    read: (data) => data.denials,
    typenames: ['Denial'],
    columns: denialColumns(t, maySettle),
    hidden: hiddenAtFirst,
    nameOf: (row) => row.permission,
    filters: filters(t, known),
    sorts: { lastAt: 'LAST_AT' },
    sortAtFirst: { by: 'lastAt', down: true },
    views: views(t),
    none: { icon: 'lock', title: t('denials.noneTitle'), text: t('denials.noneText') },
    noMatch: t('denials.noMatchTitle'),
  }
}
