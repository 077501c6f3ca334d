import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { prefs } from '../prefs'
import type { Exporting, ListVariables } from './declare'

const ExportDialog = lazy(() => import('../../kit/list/ExportDialog'))

interface Props<Where, Field> {
  exporting: Exporting<Where, Field>
  /** The filter, the search and the order on screen. */
  asked: ListVariables<Where, Field>
  /** The columns on screen. */
  shown: readonly string[]
  total: number | undefined
  onJob: (id: string) => void
}

/** Writes what the filter names into a file, as a job: the page need not stay open. */
export function ExportButton<Where, Field>({ exporting, asked, shown, total, onJob }: Props<Where, Field>) {
  const { t } = useTranslation()
  const [key, setKey] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const open = () => {
    setRefused(undefined)
    setKey(crypto.randomUUID())
  }
  const run = async (format: 'CSV' | 'XLSX', columns: readonly string[]) => {
    if (key === undefined) {
      return
    }
    setBusy(true)
    setRefused(undefined)
    const language = prefs().language === 'en' ? 'EN' : 'ZH_CN'
    const answer = await exporting.run({
      filter: asked.filter,
      search: asked.search,
      orderBy: asked.orderBy ?? [],
      columns,
      format,
      language,
      key,
    })
    setBusy(false)
    if ('job' in answer) {
      setKey(undefined)
      onJob(answer.job)
    } else if ('refused' in answer) {
      setRefused(answer.refused)
    }
  }
  return (
    <>
      <button type="button" className="ph-btn" disabled={!total} onClick={open}>
        <Icon name="download" />
        {t('list.export')}
      </button>
      <Suspense>
        {key !== undefined && (
          <ExportDialog
            total={total ?? 0}
            columns={exporting.columns}
            chosen={shown.flatMap((column) => exporting.standFor[column] ?? [])}
            busy={busy}
            refused={refused}
            onExport={(format, columns) => void run(format, columns)}
            onClose={() => setKey(undefined)}
          />
        )}
      </Suspense>
    </>
  )
}
