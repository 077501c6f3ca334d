import { useTranslation } from 'react-i18next'
import { densities, setPrefs, themes, usePrefs } from './prefs'

export function DensityField() {
  const { t } = useTranslation()
  const { density } = usePrefs()
  return (
    <label className="ph-field">
      {t('prefs.density')}
      <select value={density} onChange={(event) => setPrefs({ density: densities[event.target.selectedIndex] ?? density })}>
        {densities.map((one) => (
          <option key={one} value={one}>
            {t(`prefs.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function ThemeField() {
  const { t } = useTranslation()
  const { theme } = usePrefs()
  return (
    <label className="ph-field">
      {t('prefs.theme')}
      <select value={theme} onChange={(event) => setPrefs({ theme: themes[event.target.selectedIndex] ?? theme })}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`prefs.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function LanguageField() {
  const { t } = useTranslation()
  const { language } = usePrefs()
  return (
    <label className="ph-field">
      {t('prefs.language')}
      <select value={language} onChange={(event) => setPrefs({ language: event.target.value === 'en' ? 'en' : 'zh-CN' })}>
        <option value="zh-CN" lang="zh-CN">
          简体中文
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </label>
  )
}

export function SingleKeysField() {
  const { t } = useTranslation()
  const { singleKeys } = usePrefs()
  return (
    <label className="ph-check">
      <input type="checkbox" checked={singleKeys} onChange={(event) => setPrefs({ singleKeys: event.target.checked })} />
      {t('prefs.singleKeys')}
    </label>
  )
}
