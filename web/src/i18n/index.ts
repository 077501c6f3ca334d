import type { Locale } from 'antd/es/locale'
import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../app/prefs'
import type { Words } from './words'

interface First {
  words: Partial<Words>
  locale: Locale
}

interface Source {
  first: () => Promise<First>
  all: () => Promise<Words>
}

/** Only the language in use is loaded: our words and the component library's. */
const sources: Record<Language, Source> = {
  'zh-CN': {
    first: async () => {
      const [words, locale] = await Promise.all([import('./zh-CN/first'), import('antd/locale/zh_CN')])
      return { words: words.default, locale: locale.default }
    },
    all: async () => (await import('./zh-CN')).default,
  },
  en: {
    first: async () => {
      const [words, locale] = await Promise.all([import('./en/first'), import('antd/locale/en_US')])
      return { words: words.default, locale: locale.default }
    },
    all: async () => (await import('./en')).default,
  },
}

/** Whether a page was opened that needs more than the first words. */
let wantsAll = false

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
  const { words, locale } = await sources[language].first()
  i18n.addResourceBundle(language, 'translation', words, true, true)
  if (wantsAll) {
    await addAll(language)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  return locale
}

/** All the words there are, in the language in use and in every one chosen after it: for every page but those of signing in. */
export async function allWords(): Promise<void> {
  wantsAll = true
  await addAll(i18n.language as Language)
}

async function addAll(language: Language): Promise<void> {
  i18n.addResourceBundle(language, 'translation', await sources[language].all(), true, true)
}
