import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../kit/form'
import { Icon } from '../../kit/Icon'
import { loadDivisions } from '../form/divisions'
import type { useShown } from './useShown'

const ActionDialog = lazy(async () => ({ default: (await import('../../kit/form/ActionDialog')).ActionDialog<{ reason: string }, Shown> }))

interface Shown {
  hiddenAfterSeconds: number
}

interface Props {
  /** Whose data it is, for the button of one of several. */
  of: string
  shown: Pick<ReturnType<typeof useShown>, 'value' | 'left' | 'hide'>
  ask: (reason: string) => Promise<Outcome<Shown>>
  onShown: (done: Shown) => void
}

/** An eye: asks for the reason, then counts down beside what it shows. */
export function Reveal({ of, shown, ask, onShown }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      {shown.value === undefined ? (
        <button type="button" className="ph-btn" onClick={() => setAsking(true)}>
          <Icon name="eye" />
          {t('reveal.show')}
          <span className="ph-sr"> {of}</span>
        </button>
      ) : (
        <button type="button" className="ph-btn" onClick={shown.hide}>
          <Icon name="lock" />
          {t('reveal.hide')} <span className="ph-num">{t('reveal.left', { seconds: shown.left })}</span>
        </button>
      )}
      <Suspense>
        {asking && (
          <ActionDialog
            title={t('reveal.title', { of })}
            consequence={<p>{t('reveal.text')}</p>}
            verb={t('reveal.show')}
            fields={[{ kind: 'long', name: 'reason', label: t('reveal.reason'), hint: t('reveal.hint'), least: 4, most: 200 }]}
            now={{ version: 0, facts: {} }}
            onStale={() => undefined}
            wordOf={(state) => state}
            loadDivisions={loadDivisions}
            send={({ reason }) => ask(reason ?? '')}
            onDone={(done) => {
              onShown(done)
              setAsking(false)
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
