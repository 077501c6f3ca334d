import i18n from 'i18next'
import type { Words } from '../../i18n/words'
import { isWord } from '../../kit/known'

/** Why a certificate is not relied on, in words; a reason the console does not know gets the general sentence. */
export function certificateSentence(reason: string): string {
  const key = `verification.certificateProblem.${reason as keyof Words['verification']['certificateProblem']}` as const
  return isWord(key) ? i18n.t(key) : i18n.t('problem.INVALID_CERTIFICATE')
}
