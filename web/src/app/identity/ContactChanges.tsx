import { useTranslation } from 'react-i18next'
import type { ContactChangeFieldsFragment } from '../../gql/graphql'
import { None, Time } from '../../kit/basics'
import { ChangeBadge } from '../words/identity'

/** Changes of address and number: from what to what, and what became of each. Newest first. */
export function ContactChanges({ changes }: { changes: readonly ContactChangeFieldsFragment[] }) {
  const { t } = useTranslation()
  return (
    <div className="ph-scroll" role="group" aria-label={t('contacts.changes')} tabIndex={0}>
      <table className="ph-lines">
        <caption className="ph-sr">{t('contacts.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contacts.new')}</th>
            <th scope="col">{t('contacts.former')}</th>
            <th scope="col">{t('contacts.state')}</th>
            <th scope="col">{t('contacts.asked')}</th>
            <th scope="col">{t('contacts.ended')}</th>
          </tr>
        </thead>
        <tbody>
          {[...changes].reverse().map((change) => (
            <tr key={change.id}>
              <th scope="row">
                <span className="ph-num">{change.contactMasked}</span>
              </th>
              <td>{change.formerMasked ? <span className="ph-num">{change.formerMasked}</span> : <None />}</td>
              <td>
                <ChangeBadge state={change.state} />
              </td>
              <td>
                <Time at={change.createdAt} />
              </td>
              <td>
                <Time at={change.endedAt ?? change.effectiveAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
