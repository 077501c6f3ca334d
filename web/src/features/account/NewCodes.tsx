import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../kit/basics'
import { Note } from '../../kit/ProblemNote'

/** Recovery codes, shown this once. */
export function NewCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="ph-newcodes">
      <Note tone="waiting">{t('recovery.lead')}</Note>
      <ul aria-label={t('recovery.list')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="ph-actions">
        <CopyButton text={`${codes.join('\n')}\n`} label={t('recovery.copy')} />
        <button type="button" className="ph-btn" onClick={onStored}>
          {t('recovery.stored')}
        </button>
      </div>
    </div>
  )
}
