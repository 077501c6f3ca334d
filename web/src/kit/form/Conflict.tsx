import { useTranslation } from 'react-i18next'
import { useCopy } from '../basics'
import { Diff, type Change } from '../Diff'
import { Note } from '../ProblemNote'

interface Props {
  mine: number
  current: number
  /** What the other person changed among what is shown of the object. */
  theirs: readonly Change[]
  /** What was about to be sent, in words. */
  typed: readonly { label: string; value: string }[]
  onTake: () => void
  onApply: () => void
}

/** Somebody else was faster: both sides are shown, and nothing is overwritten before the person has chosen. */
export function Conflict({ mine, current, theirs, typed, onTake, onApply }: Props) {
  const { t } = useTranslation()
  const copy = useCopy()
  const text = typed.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return (
    <div className="ph-conflict">
      <Note tone="waiting">
        <strong>{t('conflict.title')}</strong>
        <p>{t('conflict.text', { mine, current })}</p>
      </Note>
      <h3>{t('conflict.theirs')}</h3>
      {theirs.length > 0 ? <Diff changes={theirs} /> : <p className="ph-quiet">{t('conflict.none')}</p>}
      {typed.length > 0 && (
        <>
          <h3>{t('conflict.mine')}</h3>
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.value')}</th>
              </tr>
            </thead>
            <tbody>
              {typed.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="ph-row">
        <button type="button" className="ph-btn" data-primary onClick={onTake}>
          {t('conflict.takeTheirs')}
        </button>
        {text && (
          <button type="button" className="ph-btn" onClick={() => copy(text, t('conflict.copied'))}>
            {t('conflict.copyMine')}
          </button>
        )}
        <button type="button" className="ph-btn" onClick={onApply}>
          {t('conflict.applyMine')}
        </button>
      </div>
    </div>
  )
}

/** The fields two states of an object differ in, by the words a reader knows them by. */
export function differences(before: Record<string, string>, after: Record<string, string>): Change[] {
  return Object.keys({ ...before, ...after })
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
}
