import { Fragment, memo, type MouseEvent } from 'react'
import { Badge } from '../basics'
import type { Column, Outcome } from './columns'

interface Props<Row> {
  row: Row
  columns: readonly Column<Row>[]
  active: boolean
  /** The name of the row's check box; without one there is none. */
  tickLabel: string | undefined
  ticked: boolean
  onTick: ((id: string, range: boolean) => void) | undefined
  /** Whether the column of outcomes is there. */
  told: boolean
  outcome: Outcome | undefined
  denied: ReadonlySet<string>
  deniedWords: string
}

function RowOf<Row extends { id: string }>(props: Props<Row>) {
  const { row, columns, active, tickLabel, ticked, onTick, told, outcome, denied, deniedWords } = props
  return (
    <tr data-active={active || undefined} data-ticked={ticked || undefined} data-row={row.id}>
      {tickLabel && (
        <td className="ph-tick">
          <input
            type="checkbox"
            aria-label={tickLabel}
            checked={ticked}
            onChange={(event) => onTick?.(row.id, isShifted(event.nativeEvent))}
            onMouseDown={keepText}
          />
        </td>
      )}
      {columns.map((column) => {
        const content = column.needs && denied.has(column.needs) ? <span className="ph-quiet">{deniedWords}</span> : column.cell(row)
        return column.name ? (
          <Fragment key={column.key}>
            <th scope="row" data-rowname>
              {content}
            </th>
            {told && <td>{outcome && <Badge tone={outcome.done ? 'done' : 'failed'}>{outcome.words}</Badge>}</td>}
          </Fragment>
        ) : (
          <td key={column.key} data-align={column.align}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function isShifted(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true
}

/** A press with Shift ticks a range; without this the browser would also mark the text in between. */
function keepText(event: MouseEvent): void {
  if (event.shiftKey) {
    event.preventDefault()
  }
}

/** Memoised, so that ticking one of a hundred rows paints one. */
export const Row = memo(RowOf) as typeof RowOf
