import type { Language } from '../../gql/graphql'
import { prefs } from '../prefs'

/** The reader's language, as the API calls it: messages and texts come in it. */
export function writtenLanguage(): Language {
  return prefs().language === 'en' ? 'EN' : 'ZH_CN'
}
