import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFile } from '../../app/fetchFile'
import { useShortcuts } from '../../app/shortcuts'
import type { VerificationDocumentsFragment } from '../../gql/graphql'
import { Key, Panel } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { sideWord } from './words'

type Document = NonNullable<VerificationDocumentsFragment['documents']>[number]

const QUARTER = 90

/** One document at a time, as large as there is room; figures choose among them. */
export function Documents({ documents }: { documents: readonly Document[] }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [turned, setTurned] = useState(0)
  const show = (index: number) => {
    if (index < documents.length) {
      setAt(index)
      setTurned(0)
    }
  }
  useShortcuts(Object.fromEntries(documents.map((_, index) => [String(index + 1), () => show(index)])))
  const shown = documents[at]
  const label = (document: Document, index: number) => t('review.document', { n: index + 1, side: sideWord(document.side) })
  return (
    <Panel
      title={t('review.viewer')}
      extra={
        <button type="button" className="ph-btn" onClick={() => setTurned((turned + QUARTER) % 360)}>
          <Icon name="refresh" />
          {t('review.turn')}
        </button>
      }
    >
      <div className="ph-queueviews" role="group" aria-label={t('review.viewer')}>
        {documents.map((document, index) => (
          <button key={document.id} type="button" className="ph-btn" aria-pressed={index === at} onClick={() => show(index)}>
            <Key>{index + 1}</Key> {sideWord(document.side)}
          </button>
        ))}
      </div>
      {shown?.mediaType === 'image/jpeg' && (
        <div className="ph-paper">
          <img src={shown.url} alt={label(shown, at)} data-turned={turned} />
        </div>
      )}
      {shown && shown.mediaType !== 'image/jpeg' && (
        <p>
          {t('review.pdf')}{' '}
          <button type="button" className="ph-btn" onClick={() => fetchFile({ url: shown.url, name: `${shown.side.toLowerCase()}.pdf` })}>
            <Icon name="download" />
            {t('review.openPdf')}
          </button>
        </p>
      )}
    </Panel>
  )
}
