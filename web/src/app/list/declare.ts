/**
 * How to make a list.
 *
 * 1. `app/search.ts`: the address, `interface XSearch extends ListSearch` and its reader `xSearch(raw)`; a route with
 *    `validateSearch: xSearch` in `app/router.tsx`.
 * 2. `features/x/x.graphql`: `query Xs($filter, $search, $orderBy, $first, $after, $last, $before)` with `nodes`,
 *    `pageInfo { ...PageInfoFields }` and `totalCount`.
 * 3. `features/x/columns.tsx`: `Column<Row>[]`; one column has `name: true` and holds a `RowLink`. Cells are plain.
 * 4. `features/x/list.ts`: a function of `t` that returns the `ListSpec`: filters (`Filter<XSearch, XFilter>[]`, each one
 *    line), sorts, views, words, and what can be done with ticked rows. Everything else follows: controls, chips, the
 *    address, the server's filter, paging, saved views, column choice, selection, the states of a list, keys and print.
 * 5. The page:
 *
 *        const spec = useMemo(() => xList(t), [t])
 *        return <ResourceList spec={spec} search={route.useSearch()} />
 *
 *    `above` and `beside` take what a page has besides its list; `counts` the figures on the views' tabs.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { ReactNode } from 'react'
import type { PageInfoFieldsFragment } from '../../gql/graphql'
import type { BulkAnswer } from '../../graphql/bulk'
import type { IconName } from '../../kit/Icon'
import type { Column, Sort } from '../../kit/list/columns'
import type { Filter } from '../../kit/list/filters'
import type { PageArguments } from '../keyset'
import type { Raw } from '../parts'
import type { ListSearch } from '../search'
import type { Permission } from '../session'

export interface Connection<Row> {
  nodes: readonly Row[]
  pageInfo: PageInfoFieldsFragment
  totalCount: number
}

/** What a list's document is asked with. */
export interface ListVariables<Where, Field> extends PageArguments {
  filter?: Where | undefined
  search?: string | undefined
  orderBy?: { field: Field; direction: 'ASC' | 'DESC' }[]
}

/** For documents of lists that are not searched. */
export function withoutSearch<Where, Field>(asked: ListVariables<Where, Field>): Omit<ListVariables<Where, Field>, 'search'> {
  const rest = { ...asked }
  delete rest.search
  return rest
}

/** A view that comes with the list. The first one is the list as it opens. */
export interface View<Search> {
  key: string
  label: string
  search: Partial<Search>
  /** Columns hidden in it, where they differ from the list's. */
  hidden?: readonly string[]
}

/** Everything that matches, named by its filter instead of by its rows. */
export interface Everything<Where> {
  filter: Where | undefined
  search: string | undefined
}

export interface BulkAction<Row, Where> {
  key: string
  label: string
  icon: IconName
  permission: Permission
  danger?: boolean
  /** How the states of a row are called, for a refusal that names one. */
  stateWord: (state: string) => string
  /** What is asked before: the deed, what follows from it, and why it is done. */
  question: {
    title: (count: string) => string
    text: string
    reason: string
    reasonHint: string
    /** A reason may be left out, where the API does not need one. */
    optional?: boolean
    /** One of a few, the first at first: the sheet a label is printed on. */
    choice?: { label: string; options: readonly { value: string; label: string }[] }
  }
  /** At most 200 rows, each for itself. */
  each: (rows: readonly Row[], given: Given) => Promise<BulkAnswer>
  /** The whole filter, as a job. */
  all?: (everything: Everything<Where>, given: Given) => Promise<BulkAnswer>
}

/** What the person said before it was done. */
export interface Given {
  reason: string
  choice: string | undefined
  /** Made when the question opened: a retry does nothing twice. */
  key: string
}

/** How a list is exported: which columns there are in a file, and what asks for one. */
export interface Exporting<Where, Field> {
  permission: Permission
  columns: readonly { key: string; label: string }[]
  /** The file's columns that stand for each column on screen. */
  standFor: Readonly<Record<string, readonly string[]>>
  run: (asked: ExportAsked<Where, Field>) => Promise<BulkAnswer>
}

export interface ExportAsked<Where, Field> extends Everything<Where> {
  orderBy: { field: Field; direction: 'ASC' | 'DESC' }[]
  columns: readonly string[]
  format: 'CSV' | 'XLSX'
  language: 'ZH_CN' | 'EN'
  key: string
}

export interface ListSpec<Row extends { id: string }, Search extends ListSearch, Where extends object, Field, Data, Variables> {
  /** What an object's address calls it, so that its page knows its neighbours in this list. */
  reference?: (row: Row) => string
  /** What the preferences call it. */
  name: string
  /** What its address may say: its part of `app/search.ts`. */
  address: (raw: Raw) => Search
  title: string
  /** Reading it needs this. */
  permission: Permission
  document: TypedDocumentNode<Data, Variables>
  variables: (asked: ListVariables<Where, Field>) => Variables
  read: (data: Data) => Connection<Row> | null | undefined
  /** A list with nothing in it must still be asked again when there is something. */
  typenames: readonly string[]
  columns: readonly Column<Row>[]
  /** Columns a person does not see before choosing columns of their own. */
  hidden: readonly string[]
  nameOf: (row: Row) => string
  filters: readonly Filter<Search, Where>[]
  /** The search field, where the API searches. */
  words?: { label: string; hint: string }
  /** The sortable columns and the API's names for them. */
  sorts: Readonly<Record<string, Field>>
  sortAtFirst: Sort
  views: readonly View<Search>[]
  none: { icon: IconName; title: string; text: string; action?: ReactNode }
  noMatch: string
  bulk?: readonly BulkAction<Row, Where>[]
  /** The filter that names these rows, so that they can be looked at again after a bulk action, wherever they went. */
  these?: (rows: readonly Row[]) => Where
  exporting?: Exporting<Where, Field>
  actions?: ReactNode
}
