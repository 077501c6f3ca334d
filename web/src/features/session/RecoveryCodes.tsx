import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Frame } from './Frame'

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Shown once. The way on opens only after the person says the codes are stored. */
export function RecoveryCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const { t } = useTranslation()
  const copy = useCopy()
  const [stored, setStored] = useState(false)
  const text = `${codes.join('\n')}\n`
  return (
    <Frame wide title={t('recovery.title')} lead={t('recovery.lead')}>
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
        <input type="checkbox" checked={stored} onChange={(event) => setStored(event.target.checked)} />
        {t('recovery.stored')}
      </label>
      <Button type="primary" size="large" block disabled={!stored} onClick={onStored}>
        {t('recovery.go')}
      </Button>
    </Frame>
  )
}
