import { useTranslation } from 'react-i18next'
import { termsPath } from '../../app/paths'
import { purposeWord } from '../../app/words/identity'
import { Panel, Time } from '../../kit/basics'
import type { UserData } from './UserDetail'

/** What somebody has agreed to, by which version. */
export function UserConsents({ consents }: { consents: UserData['consents'] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('users.consents')}>
      {consents.length === 0 && <p className="ph-quiet">{t('users.noConsents')}</p>}
      {consents.length > 0 && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('consents.purpose')}</th>
              <th scope="col">{t('users.consentVersion')}</th>
              <th scope="col">{t('users.consentGiven')}</th>
            </tr>
          </thead>
          <tbody>
            {consents.map((one) => (
              <tr key={one.id}>
                <th scope="row">{purposeWord(one.purpose)}</th>
                <td>
                  <a href={termsPath(one.purpose, one.textVersion)} target="_blank" rel="noreferrer">
                    {one.textVersion}
                    <span className="ph-sr"> {purposeWord(one.purpose)}</span>
                  </a>
                </td>
                <td>
                  <Time at={one.givenAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
