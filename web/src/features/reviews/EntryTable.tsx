import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { roleWord } from '../../app/words/roles'
import { Badge, Han, Time } from '../../kit/basics'
import { pageState, type Selection } from '../../kit/list/selection'
import { mayDecide, whoWord, type Entry, type Verdict } from './deciding'
import { DecisionBadge, Flags } from './words'

interface Props {
  rows: readonly Entry[]
  at: number
  deciding: boolean
  selection: Selection
  onActive: (at: number) => void
  onTick: (id: string, range: boolean) => void
  onTickPage: () => void
  onDecide: (decision: Verdict, entry: Entry) => void
}

/** A line for each role somebody holds; the one that keys act on is marked. */
export function EntryTable({ rows, at, deciding, selection, onActive, onTick, onTickPage, onDecide }: Props) {
  const { t } = useTranslation()
  const all = useRef<HTMLInputElement>(null)
  const state = pageState(selection, rows.map((row) => row.id))
  useEffect(() => {
    if (all.current) {
      all.current.indeterminate = state === 'some'
    }
  }, [state])
  return (
    // The table scrolls by itself where the window is narrow: the keyboard has to reach it.
    <div className="ph-tablebox" tabIndex={0} role="region" aria-label={t('reviews.workspace')}>
      <table className="ph-table ph-reviewtable">
        <thead>
          <tr>
            {deciding && (
              <th scope="col" className="ph-tick">
                <input ref={all} type="checkbox" aria-label={t('reviews.selectPage')} checked={state === 'all'} onChange={onTickPage} />
              </th>
            )}
            <th scope="col">{t('reviews.person')}</th>
            <th scope="col">{t('reviews.flags')}</th>
            <th scope="col">{t('reviews.lastUsed')}</th>
            <th scope="col">{t('reviews.until')}</th>
            <th scope="col">{t('reviews.reviewer')}</th>
            <th scope="col">{t('reviews.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.id} aria-current={place === at || undefined}>
              {deciding && (
                <td className="ph-tick">
                  <input
                    type="checkbox"
                    aria-label={t('reviews.select', { name: `${row.userName} ${roleWord(row.role)}` })}
                    checked={selection.ids.has(row.id)}
                    disabled={!mayDecide(row)}
                    onChange={() => undefined}
                    onClick={(event: MouseEvent) => onTick(row.id, event.shiftKey)}
                  />
                </td>
              )}
              <th scope="row">
                <button type="button" className="ph-linkbtn" data-entry onClick={() => onActive(place)} onFocus={() => onActive(place)}>
                  <Han>{row.userName}</Han>
                </button>
                <small>
                  {roleWord(row.role)} · {row.unit ? <Han>{row.unit.name}</Han> : t('reviews.noUnit')}
                </small>
              </th>
              <td>
                <Flags flags={row.flags} />
              </td>
              <td>{row.lastUsedAt ? <Time at={row.lastUsedAt} short /> : <span className="ph-quiet">{t('reviews.neverUsed')}</span>}</td>
              <td>
                {row.suspendedAt ? (
                  <Badge tone="held">{t('reviews.suspended')}</Badge>
                ) : row.validUntil ? (
                  <Time at={row.validUntil} short />
                ) : (
                  <span className="ph-quiet">{t('reviews.forever')}</span>
                )}
              </td>
              <td>
                <Han>{whoWord(t, row)}</Han>
              </td>
              <td>
                {deciding && mayDecide(row) && row.state !== 'DECIDED' ? (
                  <span className="ph-deeds">
                    <Verb decision="KEEP" entry={row} onDecide={onDecide} />
                    <Verb decision="REVOKE" entry={row} onDecide={onDecide} />
                  </span>
                ) : (
                  <DecisionBadge decision={row.decision} state={row.state} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Verb({ decision, entry, onDecide }: { decision: 'KEEP' | 'REVOKE'; entry: Entry; onDecide: Props['onDecide'] }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="ph-btn" data-danger={decision === 'REVOKE' || undefined} onClick={() => onDecide(decision, entry)}>
      {t(`reviewDecision.${decision}`)}
      <span className="ph-sr">
        {' '}
        {entry.userName} {roleWord(entry.role)}
      </span>
    </button>
  )
}
