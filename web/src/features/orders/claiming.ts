/** Between the calculator's form and the API: what is asked, and the reckoning in the reader's words. */
import i18n from 'i18next'
import type { CompensationEstimateInput, CompensationEstimateQuery } from '../../gql/graphql'
import { amountOf, type Typed } from '../../kit/form'
import { isWord } from '../../kit/known'
import type { Param } from '../../kit/problems'

export type ClaimValues = Typed<CompensationEstimateInput>

export type Estimate = Extract<CompensationEstimateQuery['compensationEstimate'], { __typename?: 'CompensationEstimate' }>

type Step = Pick<Estimate['steps'][number], 'code'> & { params: readonly Param[] }

/** Once there is a kind and a loss there is something to reckon. */
export function claimInput(orderId: string, values: ClaimValues): CompensationEstimateInput | undefined {
  const actualLoss = amountOf(values.actualLoss)
  const whole = values.total ?? true
  if (!values.kind || actualLoss === undefined) {
    return undefined
  }
  return {
    orderId,
    kind: values.kind,
    actualLoss,
    total: whole,
    fullValue: whole ? undefined : amountOf(values.fullValue),
    forceMajeure: values.forceMajeure ?? false,
    grossNegligence: values.grossNegligence ?? false,
    senderFault: values.senderFault ?? false,
    noticeDisplayed: values.noticeDisplayed ?? true,
  }
}

/** The steps of the reckoning in the reader's words, which name the amounts as the platform does. */
export function stepWords(steps: readonly Step[]): string[] {
  return steps.flatMap(({ code, params }) => {
    const key = `claim.step.${code}` as const
    const amounts: Record<string, string | number> = Object.fromEntries(params.map(({ name, value }) => [name, value]))
    return isWord(key) ? [i18n.t(key, amounts)] : []
  })
}
