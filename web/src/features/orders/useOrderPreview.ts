import { ask, send } from '../../app/form/send'
import { OrderPreviewDocument, OrderQuoteDocument, type OrderPreviewMutation } from '../../gql/graphql'
import { usePreview, type Outcome, type Preview } from '../../kit/form'
import type { Issue } from '../../kit/problems'
import { isWhole, placeInput, quoteInput, type PlaceValues } from './placing'
import type { Priced } from './Receipt'

type Previewed = Extract<OrderPreviewMutation['orderPlace'], { __typename?: 'OrderPreview' }>

/** The preview is a deed that is not done; its key is never used for one that is. */
const NO_DEED = 'preview-only'

/** What is merely not filled in yet is no mistake while somebody is still typing. */
function mistakes(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => issue.code !== 'REQUIRED' && issue.code !== 'TOO_SHORT')
}

function withMistakes<Done>(outcome: Outcome<Done>): Outcome<Done> {
  return outcome.kind === 'issues' ? { kind: 'issues', issues: mistakes(outcome.issues) } : outcome
}

async function priced(values: PlaceValues): Promise<Outcome<Priced>> {
  const input = quoteInput(values)
  if (!input) {
    return { kind: 'issues', issues: [] }
  }
  if (isWhole(values)) {
    const whole = { ...placeInput(values, NO_DEED), dryRun: true }
    const outcome = (await send(OrderPreviewDocument, 'orderPlace', { input: whole })) as Outcome<Previewed>
    // Where a person has not decided yet, there is a price all the same.
    if (outcome.kind !== 'issues' || mistakes(outcome.issues).length > 0) {
      return withMistakes(outcome)
    }
  }
  const outcome = await ask(OrderQuoteDocument, 'orderQuote', { input })
  return outcome.kind === 'done' ? { ...outcome, done: { quote: outcome.done } } : withMistakes(outcome)
}

/** Prices and looks through the order while the person types: first what carriage costs, then everything. */
export function useOrderPreview(values: PlaceValues): Preview<Priced> {
  return usePreview(quoteInput(values) && values, priced)
}
