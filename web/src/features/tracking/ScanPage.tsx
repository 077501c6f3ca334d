import { Segmented } from 'antd'
import { useId, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { setPrefs, usePrefs } from '../../app/prefs'
import { useCan } from '../../app/session'
import { Panel } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { RecordFields, startRecording, type RecordingDraft } from './RecordFields'
import './scan.css'
import { Scans } from './Scans'
import { retained, scannedNumber } from './scanning'
import { useScanning, type Recording } from './useScanning'

/** One field that keeps the focus: a hand scanner types into it, and every Enter is an item. */
export default function ScanPage() {
  const { t } = useTranslation()
  const { scanSound } = usePrefs()
  const mayRecord = useCan('shipments:scan')
  const [mode, setMode] = useState<'look' | 'record'>('look')
  const [draft, setDraft] = useState<RecordingDraft>(startRecording)
  const { scans, read, clear } = useScanning(scanSound)
  const field = useRef<HTMLInputElement>(null)
  const needsWhy = mode === 'record' && retained.includes(draft.code) && !draft.retention

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const input = field.current
    if (input && !needsWhy) {
      read(scannedNumber(input.value), mode === 'record' ? recordingOf(draft) : undefined)
      input.value = ''
      input.focus()
    }
  }
  const toField = () => field.current?.focus()
  return (
    <Page title={t('scan.title')} note={t('scan.note')}>
      <Panel>
        <div className="ph-scan-head">
          {mayRecord && (
            <Segmented
              aria-label={t('scan.mode')}
              value={mode}
              onChange={(chosen: 'look' | 'record') => {
                setMode(chosen)
                toField()
              }}
              options={[
                { value: 'look', label: t('scan.look') },
                { value: 'record', label: t('scan.record') },
              ]}
            />
          )}
          <label className="ph-check">
            <input
              type="checkbox"
              checked={scanSound}
              onChange={(event) => {
                setPrefs({ scanSound: event.target.checked })
                toField()
              }}
            />
            {t('scan.sound')}
          </label>
        </div>
        {mode === 'record' && <RecordFields draft={draft} onChange={setDraft} onDone={toField} />}
        <form onSubmit={submit} className="ph-scan">
          <ScanField ref={field} blocked={needsWhy} />
        </form>
      </Panel>
      <Scans scans={scans} onClear={clear} />
    </Page>
  )
}

function recordingOf({ code, place, retention }: RecordingDraft): Recording {
  return { code, place: place.trim() || undefined, retention: retained.includes(code) ? retention : undefined }
}

function ScanField({ ref, blocked }: { ref: React.RefObject<HTMLInputElement | null>; blocked: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t('scan.field')}</label>
      <input
        id={id}
        ref={ref}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="done"
        disabled={blocked}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- The page is this field: a scanner has no other way to reach it.
        autoFocus
      />
    </>
  )
}
