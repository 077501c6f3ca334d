/** Between the price finder's form and the question to the API. */
import { isAbroad, isLetter, serviceOf } from '../../app/placing/draft'
import type { OrderQuoteInput } from '../../gql/graphql'
import { gramsOf, textOf, type Typed } from '../../kit/form'

export type Finding = Typed<OrderQuoteInput>

/** What is asked once there is enough to ask; sizes are typed in centimetres. */
export function questionOf(typed: Finding): OrderQuoteInput | undefined {
  const { product } = typed
  const weightGrams = gramsOf(typed.weightGrams)
  const origin = placeOf(typed.origin)
  const destination = isAbroad(product) ? abroadOf(typed.destination) : placeOf(typed.destination)
  if (!product || weightGrams === undefined || !origin || !destination) {
    return undefined
  }
  const service = serviceOf(typed, weightGrams)
  return isLetter(product) || service.size ? { ...service, origin, destination } : undefined
}

function placeOf(place: Finding['origin']) {
  const province = textOf(place?.province)
  const city = textOf(place?.city)
  return province && city ? { province, city } : undefined
}

/** A price abroad depends on the country alone; its name stands where a place must be said. */
function abroadOf(place: Finding['destination']) {
  const country = textOf(place?.country)
  return country && country !== 'CN' ? { country, province: country, city: country } : undefined
}
