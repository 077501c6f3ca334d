import type { Locale } from 'antd/es/locale'
import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../app/prefs'
import type { Words } from './words'

interface Loaded {
  words: Words
  locale: Locale
}

/** Only the language in use is loaded: our words and the component library's. */
const sources: Record<Language, () => Promise<Loaded>> = {
  'zh-CN': async () => {
    const [words, locale] = await Promise.all([import('./zh-CN'), import('antd/locale/zh_CN')])
    return { words: words.default, locale: locale.default }
  },
  en: async () => {
    const [words, locale] = await Promise.all([import('./en'), import('antd/locale/en_US')])
    return { words: words.default, locale: locale.default }
  },
}

export async function startLanguage(language: Language): Promise<Locale> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return loadLanguage(language)
}

export async function loadLanguage(language: Language): Promise<Locale> {
  const { words, locale } = await sources[language]()
  i18n.addResourceBundle(language, 'translation', words, true, true)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  return locale
}
