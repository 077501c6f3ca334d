import i18n from 'i18next'

/** Whether the language in use has a word for a key that came from the server. */
export function isWord(key: string): boolean {
  return i18n.exists(key)
}
