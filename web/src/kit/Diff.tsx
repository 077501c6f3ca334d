import { useTranslation } from 'react-i18next'

export interface Change {
  field: string
  before?: string | null
  after?: string | null
  /** The field and its values in the reader's language; what was written stays in the title. */
  label?: string | undefined
  saidBefore?: string | undefined
  saidAfter?: string | undefined
}

/** Field by field, before and after. What was removed and added carries a sign besides its tint, what stayed has none; nothing and cleared are words. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation()
  return (
    <table className="ph-diff">
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row" title={change.field}>
              {change.label ?? <code>{change.field}</code>}
            </th>
            <td>
              {change.before == null ? (
                <span className="ph-quiet">{t('diff.empty')}</span>
              ) : change.before === change.after ? (
                <Value written={change.before} said={change.saidBefore} />
              ) : (
                <del>
                  <Value written={change.before} said={change.saidBefore} />
                </del>
              )}
            </td>
            <td>
              {change.after == null ? (
                <span className="ph-quiet">{t('diff.cleared')}</span>
              ) : change.before === change.after ? (
                <Value written={change.after} said={change.saidAfter} />
              ) : (
                <ins>
                  <Value written={change.after} said={change.saidAfter} />
                </ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The masks of the API are stars. A reader should know that the trail holds no more than the mask. */
export function isMasked(value: string): boolean {
  return value.includes('*')
}

function Value({ written, said }: { written: string; said: string | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      <span title={said === undefined || said === written ? undefined : written}>{said ?? written}</span>
      {isMasked(written) && <small> {t('diff.masked')}</small>}
    </>
  )
}
