import { useTranslation } from 'react-i18next'
import { useCopy } from '../kit/basics'
import { Icon } from '../kit/Icon'
import './recovery.css'

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

interface Props {
  codes: readonly string[]
  stored: boolean
  onStored: (stored: boolean) => void
}

/** Codes shown once, the ways to keep them, and the word that they are kept. */
export function RecoveryList({ codes, stored, onStored }: Props) {
  const { t } = useTranslation()
  const copy = useCopy()
  const text = `${codes.join('\n')}\n`
  return (
    <>
      <ul className="ph-recovery" aria-label={t('recovery.list')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="ph-actions">
        <button type="button" className="ph-btn" onClick={() => copy(text, t('recovery.copied'))}>
          <Icon name="copy" />
          {t('recovery.copy')}
        </button>
        <button type="button" className="ph-btn" onClick={() => download(t('recovery.fileName'), text)}>
          <Icon name="download" />
          {t('recovery.download')}
        </button>
        <button type="button" className="ph-btn" onClick={() => window.print()}>
          <Icon name="print" />
          {t('recovery.print')}
        </button>
      </div>
      <label className="ph-check ph-stored">
        <input type="checkbox" checked={stored} onChange={(event) => onStored(event.target.checked)} />
        {t('recovery.stored')}
      </label>
    </>
  )
}
