import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shipmentPath } from '../../app/paths'
import { useCan } from '../../app/session'
import { useShortcuts } from '../../app/shortcuts'
import { ShipmentBadge } from '../../app/words/shipments'
import type { CounterItemFragment, CounterOrderFragment, LabelFormat } from '../../gql/graphql'
import { Amount, CopyButton, Facts, Han, Key, Panel } from '../../kit/basics'
import { groupNumber } from '../../kit/format'
import { Icon } from '../../kit/Icon'
import { Note } from '../../kit/ProblemNote'
import { useLabel } from './useLabel'

const formats = ['MM_100_BY_150', 'MM_100_BY_180', 'A6'] as const satisfies readonly LabelFormat[]

interface Props {
  order: CounterOrderFragment
  item: CounterItemFragment
  onNext: () => void
}

/** The item is the platform's now: its number, its label, and the next customer. */
export function Done({ order, item, onNext }: Props) {
  const { t } = useTranslation()
  const mayPrint = useCan('shipments:label') && item.number !== null
  const first = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const [format, setFormat] = useState<LabelFormat>(formats[0])
  const label = useLabel(item)
  const number = item.number ?? item.reference
  useEffect(() => (first.current ?? next.current)?.focus(), [])
  useEffect(() => {
    if (label.file) {
      next.current?.focus()
    }
  }, [label.file])
  useShortcuts({ n: onNext })
  return (
    <div className="ph-counter">
      <Panel>
        <div className="ph-done">
          <p role="status">
            <ShipmentBadge status={item.status} /> {t('counter.done')}
          </p>
          <p className="ph-done-number">
            {groupNumber(number)}
            <CopyButton text={number} label={t('counter.copy', { number })} />
          </p>
          <div className="ph-done-acts">
            {mayPrint && (
              <>
                <label className="ph-field">
                  {t('counter.format')}
                  <select value={format} onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? format)}>
                    {formats.map((one) => (
                      <option key={one} value={one}>
                        {t(`labels.format.${one}`)}
                      </option>
                    ))}
                  </select>
                </label>
                <button
                  ref={first}
                  type="button"
                  className="ph-btn"
                  data-primary={!label.file || undefined}
                  aria-busy={label.busy || undefined}
                  onClick={() => void label.print(format)}
                >
                  <Icon name="print" />
                  {t(label.file ? 'counter.fetchAgain' : 'counter.print')}
                </button>
              </>
            )}
            <button ref={next} type="button" className="ph-btn" data-primary={label.file || !mayPrint || undefined} onClick={onNext}>
              {t('counter.next')} <Key>n</Key>
            </button>
          </div>
          <p className="ph-quiet" role="status">
            {label.file && t('counter.printed', { name: label.file.name })}
          </p>
          {label.refusal && <Note tone="failed">{label.refusal}</Note>}
        </div>
      </Panel>
      <aside className="ph-panel" aria-label={t('counter.summary')}>
        <Facts
          items={[
            { label: t('counter.order'), value: order.number },
            { label: t('counter.taken'), value: <Amount value={order.postage} /> },
            { label: t('counter.sender'), value: <Han>{order.sender.name}</Han> },
            { label: t('counter.addressee'), value: <Han>{`${order.addressee.name} · ${order.addressee.city}`}</Han> },
          ]}
        />
        <Link to={shipmentPath(item.reference)}>{t('counter.open')}</Link>
      </aside>
    </div>
  )
}
