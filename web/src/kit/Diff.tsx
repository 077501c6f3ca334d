import { useTranslation } from 'react-i18next'

export interface Change {
  field: string
  before?: string | null
  after?: string | null
}

/** Field by field, before and after. What was removed and added carries a sign besides its tint; nothing and cleared are words. */
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
            <th scope="row">
              <code>{change.field}</code>
            </th>
            <td>{change.before == null ? <span className="ph-quiet">{t('diff.empty')}</span> : <del>{change.before}</del>}</td>
            <td>{change.after == null ? <span className="ph-quiet">{t('diff.cleared')}</span> : <ins>{change.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
