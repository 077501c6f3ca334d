import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../format'
import { Note } from '../ProblemNote'
import Question from '../Question'
import { COUNTED_TO } from './Pager'

interface Props {
  total: number
  columns: readonly { key: string; label: string }[]
  /** The columns ticked at first. */
  chosen: readonly string[]
  busy: boolean
  refused: string | undefined
  onExport: (format: 'CSV' | 'XLSX', columns: readonly string[]) => void
  onClose: () => void
}

const formats = ['XLSX', 'CSV'] as const

/** Which file, with which columns. Personal data stays masked in it, as on screen. */
export default function ExportDialog({ total, columns, chosen, busy, refused, onExport, onClose }: Props) {
  const { t } = useTranslation()
  const [format, setFormat] = useState<'CSV' | 'XLSX'>('XLSX')
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(chosen))
  const toggle = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) {
      next.add(key)
    }
    setPicked(next)
  }
  const rows = total > COUNTED_TO ? `${count(COUNTED_TO)}+` : count(total)
  const inOrder = columns.map((column) => column.key).filter((key) => picked.has(key))
  return (
    <Question
      title={t('list.exportTitle', { total: rows })}
      verb={t('list.exportVerb')}
      busy={busy}
      onVerb={() => {
        if (inOrder.length > 0) {
          onExport(format, inOrder)
        }
      }}
      onKeep={onClose}
    >
      <p>{t('list.exportText')}</p>
      <fieldset className="ph-choices">
        <legend>{t('list.format')}</legend>
        {formats.map((one) => (
          <label key={one} className="ph-check">
            <input type="radio" name="export-format" checked={format === one} onChange={() => setFormat(one)} />
            {t(`list.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className="ph-choices" data-columns>
        <legend>{t('table.columns')}</legend>
        {columns.map((column) => (
          <label key={column.key} className="ph-check">
            <input type="checkbox" checked={picked.has(column.key)} onChange={() => toggle(column.key)} />
            {column.label}
          </label>
        ))}
      </fieldset>
      {inOrder.length === 0 && <Note tone="waiting">{t('list.noColumns')}</Note>}
      {refused && <Note tone="failed">{refused}</Note>}
    </Question>
  )
}
