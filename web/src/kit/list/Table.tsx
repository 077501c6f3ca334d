/** A native table: a hundred rows cost one layout, screen readers know it, and it prints. Sorting and paging are the server's. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon'
import { sortedBy, type Column, type Outcome, type Sort } from './columns'
import { Row } from './Row'

/** How rows are ticked: by whom the selection is held is not the table's business. */
export interface Ticks {
  ids: ReadonlySet<string>
  page: 'none' | 'some' | 'all'
  onTick: (id: string, range: boolean) => void
  onPage: () => void
}

interface Props<Item> {
  label: string
  rows: readonly Item[]
  /** The columns on screen. */
  columns: readonly Column<Item>[]
  /** What a row is called, for its check box. */
  nameOf?: (row: Item) => string
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  ticks?: Ticks | undefined
  outcomes?: ReadonlyMap<string, Outcome> | undefined
  denied?: ReadonlySet<string>
  activeId?: string | undefined
  busy?: boolean
}

const NOBODY: ReadonlySet<string> = new Set()

export function Table<Item extends { id: string }>(props: Props<Item>) {
  const { label, rows, columns, nameOf, sort, onSort, ticks, outcomes, denied = NOBODY, activeId, busy } = props
  const { t } = useTranslation()
  const deniedWords = t('common.noAccess')
  return (
    <div className="ph-tablebox" role="region" aria-label={label} tabIndex={0}>
      <table className="ph-table" aria-busy={busy || undefined} aria-label={label}>
        <thead>
          <tr>
            {ticks && (
              <td className="ph-tick">
                <PageTick ticks={ticks} />
              </td>
            )}
            {columns.map((column) => (
              <Fragment key={column.key}>
                <Head column={column} sort={sort} onSort={onSort} />
                {column.name && outcomes && <th scope="col">{t('list.outcome')}</th>}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              columns={columns}
              active={row.id === activeId}
              tickLabel={ticks && t('list.tick', { name: nameOf?.(row) ?? row.id })}
              ticked={ticks?.ids.has(row.id) ?? false}
              onTick={ticks?.onTick}
              told={outcomes !== undefined}
              outcome={outcomes?.get(row.id)}
              denied={denied}
              deniedWords={deniedWords}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PageTick({ ticks }: { ticks: Ticks }) {
  const { t } = useTranslation()
  return (
    <input
      type="checkbox"
      aria-label={t('list.tickPage')}
      checked={ticks.page === 'all'}
      ref={(box) => {
        if (box) {
          box.indeterminate = ticks.page === 'some'
        }
      }}
      onChange={ticks.onPage}
    />
  )
}

interface HeadProps<Item> {
  column: Column<Item>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function Head<Item>({ column, sort, onSort }: HeadProps<Item>) {
  const current = sort?.by === column.key ? sort : undefined
  const order = current ? (current.down ? 'descending' : 'ascending') : undefined
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" data-align={column.align}>
        {column.title}
      </th>
    )
  }
  return (
    <th scope="col" data-align={column.align} aria-sort={order}>
      <button type="button" onClick={() => onSort(sortedBy(column.key, sort))}>
        {column.title}
        <span className="ph-sort" data-order={order}>
          <Icon name="down" size={12} />
        </span>
      </button>
    </th>
  )
}
