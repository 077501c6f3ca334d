import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Panel } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { ItemTable } from './ItemTable'
import './labels.css'
import { NumbersField } from './NumbersField'
import { MOST } from './numbers'
import { PrintForm } from './PrintForm'
import { Printing } from './Printing'
import { useItems, type Told } from './useItems'

/** A batch of labels: numbers in, one file out, made in the background with its progress to be seen. */
export default function LabelsPage() {
  const { t } = useTranslation()
  const { items, told, busy, add, remove, clear } = useItems()
  const [jobId, setJobId] = useState<string>()
  const again = () => {
    setJobId(undefined)
    clear()
  }
  if (jobId) {
    return (
      <Page title={t('labels.title')}>
        <Printing jobId={jobId} onAgain={again} />
      </Page>
    )
  }
  return (
    <Page title={t('labels.title')} note={t('labels.note')}>
      <div className="ph-labels">
        <div className="ph-stack">
          <Panel>
            <NumbersField busy={busy} onAdd={add} />
            <ToldNotes told={told} />
          </Panel>
          <Panel
            title={t('labels.list', { count: items.length })}
            extra={
              items.length > 0 && (
                <button type="button" className="ph-btn" onClick={clear}>
                  {t('labels.clear')}
                </button>
              )
            }
          >
            {items.length === 0 ? (
              <Empty icon="tag" title={t('labels.none')}>
                {t('labels.noneHint')}
              </Empty>
            ) : (
              <ItemTable items={items} onRemove={remove} />
            )}
          </Panel>
        </div>
        <PrintForm items={items} onAsked={setJobId} />
      </div>
    </Page>
  )
}

function ToldNotes({ told }: { told: Told }) {
  const { t } = useTranslation()
  const { missing, unnumbered, full } = told
  return (
    <>
      {missing.length > 0 && <Note tone="failed">{t('labels.missing', { numbers: missing.join(', ') })}</Note>}
      {unnumbered.length > 0 && <Note tone="waiting">{t('labels.unnumbered', { numbers: unnumbered.join(', ') })}</Note>}
      {full && <Note tone="waiting">{t('labels.full', { most: MOST })}</Note>}
    </>
  )
}
