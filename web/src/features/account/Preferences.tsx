import { useTranslation } from 'react-i18next'
import { DensityField, LanguageField, SingleKeysField, ThemeField } from '../../app/PrefFields'
import { Panel } from '../../kit/basics'

export function Preferences() {
  const { t } = useTranslation()
  return (
    <Panel title={t('prefs.title')} group>
      <div className="ph-prefs">
        <LanguageField />
        <ThemeField />
        <DensityField />
        <SingleKeysField />
        <small>{t('prefs.note')}</small>
      </div>
    </Panel>
  )
}
