import { useTranslation } from 'react-i18next'
import { eventWord } from '../../app/words/shipments'
import type { EventCode, RetentionReason } from '../../gql/graphql'
import { retained, scanCodes } from './scanning'

export interface RecordingDraft {
  code: EventCode
  place: string
  retention: RetentionReason | undefined
}

export const startRecording: RecordingDraft = { code: 'EDD', place: '', retention: undefined }

const retentions = [
  'DOCUMENTS',
  'DUTY_UNPAID',
  'LICENCE_NEEDED',
  'INSPECTION',
  'RESTRICTED_GOODS',
  'PROHIBITED_GOODS',
  'UNDERVALUATION',
  'QUARANTINE',
] as const satisfies readonly RetentionReason[]

interface Props {
  draft: RecordingDraft
  onChange: (draft: RecordingDraft) => void
  /** The choice is made; the scanner is next. */
  onDone: () => void
}

/** What every scan records until it is changed. Enter in one of these fields goes back to the scan field. */
export function RecordFields({ draft, onChange, onDone }: Props) {
  const { t } = useTranslation()
  return (
    <div className="ph-scan-record">
      <label className="ph-field">
        {t('scan.code')}
        <select
          value={draft.code}
          onChange={(event) => onChange({ ...draft, code: scanCodes.find((code) => code === event.target.value) ?? draft.code })}
        >
          {scanCodes.map((code) => (
            <option key={code} value={code}>
              {code} · {eventWord(code)}
            </option>
          ))}
        </select>
      </label>
      <label className="ph-field">
        {t('common.optional', { label: t('scan.place') })}
        <input
          value={draft.place}
          maxLength={80}
          onChange={(event) => onChange({ ...draft, place: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              onDone()
            }
          }}
        />
      </label>
      {retained.includes(draft.code) && (
        <label className="ph-field">
          {t('scan.retention')}
          <select
            value={draft.retention ?? ''}
            onChange={(event) => onChange({ ...draft, retention: retentions.find((one) => one === event.target.value) })}
          >
            <option value="">{t('form.choose')}</option>
            {retentions.map((one) => (
              <option key={one} value={one}>
                {t(`retentionReason.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
