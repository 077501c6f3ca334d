/** A native table: a hundred rows cost one layout, screen readers know it, and it prints. Sorting and paging are the server's. */
import { memo, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from './format'
import { Icon } from './Icon'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'end'
  sortable?: boolean
  /** The one column a row is called by: it holds the link and becomes the row's header. */
  name?: boolean
}

export interface Sort {
  by: string
  down: boolean
}

interface Props<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  hidden?: readonly string[]
  sort?: Sort
  onSort?: (sort: Sort) => void
  activeId?: string | undefined
  busy?: boolean
}

const NOTHING: readonly string[] = []

export function DataTable<Row extends { id: string }>(props: Props<Row>) {
  const { label, rows, columns, hidden = NOTHING, sort, onSort, activeId, busy } = props
  const shown = useMemo(() => columns.filter((column) => !hidden.includes(column.key)), [columns, hidden])
  return (
    <div className="ph-tablebox" role="region" aria-label={label} tabIndex={0}>
      <table className="ph-table" aria-busy={busy || undefined} aria-label={label}>
        <thead>
          <tr>
            {shown.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} columns={shown} active={row.id === activeId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadProps<Row>) {
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
      <button type="button" onClick={() => onSort({ by: column.key, down: current ? !current.down : true })}>
        {column.title}
        <span className="ph-sort" data-order={order}>
          <Icon name="down" size={12} />
        </span>
      </button>
    </th>
  )
}

interface LineProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  active: boolean
}

function LineOf<Row extends { id: string }>({ row, columns, active }: LineProps<Row>) {
  return (
    <tr data-active={active || undefined}>
      {columns.map((column) =>
        column.name ? (
          <th key={column.key} scope="row" data-rowname>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-align={column.align}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

/** Rows are memoised, so a change of one repaints one. */
const Line = memo(LineOf) as typeof LineOf

interface PagerProps {
  from: number
  to: number
  total: number
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

/** Above this the server stops counting. */
const COUNTED_TO = 10_000

/** Keyset paging knows two directions and no page numbers. */
export function Pager({ from, to, total, onPrevious, onNext }: PagerProps) {
  const { t } = useTranslation()
  const capped = total > COUNTED_TO
  const words = { from: count(from), to: count(to), total: count(Math.min(total, COUNTED_TO)) }
  return (
    <nav className="ph-pager" aria-label={t('table.pages')}>
      <span className="ph-num" aria-live="polite">
        {capped ? t('table.rangeCapped', words) : t('table.range', words)}
      </span>
      <button type="button" className="ph-btn" disabled={!onPrevious} onClick={onPrevious}>
        <Icon name="prev" size={12} />
        {t('table.previous')}
      </button>
      <button type="button" className="ph-btn" disabled={!onNext} onClick={onNext}>
        {t('table.next')}
        <Icon name="next" size={12} />
      </button>
    </nav>
  )
}

interface ChoiceProps<Row> {
  columns: readonly Column<Row>[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}

/** The check list inside the column menu. The name column is fixed. */
export function ColumnChecks<Row>({ columns, hidden, onChange }: ChoiceProps<Row>) {
  const toggle = (key: string) => {
    onChange(hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key])
  }
  return columns
    .filter((column) => !column.name)
    .map((column) => (
      <label key={column.key} className="ph-check">
        <input type="checkbox" checked={!hidden.includes(column.key)} onChange={() => toggle(column.key)} />
        {column.title}
      </label>
    ))
}
