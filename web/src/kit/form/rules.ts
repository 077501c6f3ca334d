import type { Rule } from 'antd/es/form'
import { useTranslation } from 'react-i18next'
import { amountOf, gramsOf, wholeNumber } from './numbers'

export type NumberKind = 'grams' | 'amount' | 'whole'

const readers: Record<NumberKind, (typed: string) => string | number | undefined> = {
  grams: gramsOf,
  amount: amountOf,
  whole: wholeNumber,
}

/** What was typed, as the plain number that will be sent; what cannot be read stays as it is, to be corrected. */
export function normalised(kind: NumberKind, typed: string): string {
  return String(readers[kind](typed) ?? typed)
}

interface Wants {
  optional?: boolean | undefined
  least?: number | undefined
  number?: NumberKind | undefined
  further?: ((typed: string) => string | undefined) | undefined
}

/** Rules of one field. They say what the API would say, at once; the API's answer stays the truth. */
export function useRules({ optional, least, number, further }: Wants): Rule[] {
  const { t } = useTranslation()
  const rules: Rule[] = []
  if (!optional) {
    rules.push({ required: true, whitespace: true, message: t('common.required') })
  }
  if (least) {
    rules.push({
      validator: (_, typed: string | undefined) =>
        !typed?.trim() || typed.trim().length >= least
          ? Promise.resolve()
          : Promise.reject(new Error(t('issue.TOO_SHORT', { min: least }))),
    })
  }
  if (number) {
    const message = t(number === 'amount' ? 'form.amountOnly' : number === 'grams' ? 'form.weightOnly' : 'form.digitsOnly')
    rules.push({
      validator: (_, typed: string | undefined) =>
        !typed?.trim() || readers[number](typed) !== undefined ? Promise.resolve() : Promise.reject(new Error(message)),
    })
  }
  if (further) {
    rules.push({
      validator: (_, typed: string | undefined) => {
        const wrong = further(typed ?? '')
        return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(wrong))
      },
    })
  }
  return rules
}
