/** Built-in roles have a word in both languages; a role of somebody's own making is called as they named it. */
import i18n from 'i18next'
import type { Words } from '../../i18n/words'
import { isWord } from '../../kit/known'

export function roleWord(role: string): string {
  const key = `role.${role.toLowerCase()}` as `role.${keyof Words['role']}`
  return isWord(key) ? i18n.t(key) : role
}
