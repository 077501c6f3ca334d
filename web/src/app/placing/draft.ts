/** Between a form that places an order and the API: what each product needs, what is asked for a price, what is sent. */
import type { ContentLineInput, OrderPlaceInput, OrderProduct, OrderQuoteInput, PartyInput } from '../../gql/graphql'
import { amountOf, gramsOf, textOf, wholeNumber, type Typed } from '../../kit/form'
import { plainNumber } from '../../kit/format'

/** The form as it stands: anything may still be missing. Sizes are typed in centimetres, weights in grams or kilograms. */
export type Draft = Typed<OrderPlaceInput>
type PartyDraft = Draft['sender']

const letters: readonly OrderProduct[] = ['LETTER', 'LETTER_SHEET', 'POSTCARD', 'PRINTED_MATTER', 'BLIND_LITERATURE']

export const isLetter = (product: OrderProduct | undefined) => product === undefined || letters.includes(product)
export const isAbroad = (product: OrderProduct | undefined) => product === 'EMS_INTERNATIONAL'

const MM_IN_CM = 10
const HOME = 'CN'

export function sizeOf(size: Draft['size']): OrderQuoteInput['size'] {
  const [lengthMm, widthMm, heightMm] = [size?.lengthMm, size?.widthMm, size?.heightMm].map(wholeNumber)
  if (lengthMm === undefined || widthMm === undefined || heightMm === undefined) {
    return undefined
  }
  return { lengthMm: lengthMm * MM_IN_CM, widthMm: widthMm * MM_IN_CM, heightMm: heightMm * MM_IN_CM }
}

/** What of the service decides the price. Letters may be registered; everything else always is. */
export function serviceOf(draft: Pick<Draft, 'product' | 'size' | 'registered' | 'returnReceipt' | 'insuredValue'>, weightGrams: number) {
  const product = draft.product ?? 'LETTER'
  return {
    product,
    weightGrams,
    size: isLetter(product) ? undefined : sizeOf(draft.size),
    registered: isLetter(product) ? (draft.registered ?? false) : true,
    returnReceipt: draft.returnReceipt ?? false,
    insuredValue: amountOf(draft.insuredValue),
  }
}

function placeOf(party: PartyDraft, product: OrderProduct | undefined, isEnd: boolean) {
  const country = isEnd && isAbroad(product) ? textOf(party?.country) : HOME
  const province = textOf(party?.province)
  const city = textOf(party?.city)
  if (!country || !province || !city) {
    return undefined
  }
  return { province, city, country, divisionCode: country === HOME ? textOf(party?.divisionCode) : undefined }
}

/** A price can be asked for once there is a weight, a size where it counts, and both places are named. */
export function quoteOf(draft: Draft): OrderQuoteInput | undefined {
  const weightGrams = gramsOf(draft.weightGrams)
  const origin = placeOf(draft.sender, draft.product, false)
  const destination = placeOf(draft.addressee, draft.product, true)
  if (weightGrams === undefined || !origin || !destination) {
    return undefined
  }
  const service = serviceOf(draft, weightGrams)
  return isLetter(draft.product) || service.size ? { ...service, origin, destination } : undefined
}

/** The lines that say something; letters have none. */
export function contentsOf(draft: Draft): ContentLineInput[] {
  if (isLetter(draft.product)) {
    return []
  }
  return (draft.contents ?? []).flatMap((line) => {
    const description = textOf(line.description)
    if (!description) {
      return []
    }
    const common = {
      description,
      quantity: wholeNumber(line.quantity) ?? 1,
      weightGrams: gramsOf(line.weightGrams),
      value: amountOf(line.value),
    }
    const abroad = {
      hsCode: textOf(line.hsCode),
      originCountry: textOf(line.originCountry)?.toUpperCase(),
    }
    return [isAbroad(draft.product) ? { ...common, ...abroad } : common]
  })
}

function partyOf(party: PartyDraft, product: OrderProduct | undefined, isEnd: boolean): PartyInput {
  const country = isEnd && isAbroad(product) ? (textOf(party?.country) ?? '') : HOME
  return {
    name: textOf(party?.name) ?? '',
    phone: plainNumber(party?.phone ?? ''),
    province: textOf(party?.province) ?? '',
    city: textOf(party?.city) ?? '',
    district: textOf(party?.district),
    street: textOf(party?.street) ?? '',
    postcode: textOf(plainNumber(party?.postcode ?? '')),
    divisionCode: country === HOME ? textOf(party?.divisionCode) : undefined,
    country,
  }
}

export function placeInputOf(draft: Draft, idempotencyKey: string): OrderPlaceInput {
  const { product } = draft
  return {
    idempotencyKey,
    ...serviceOf(draft, gramsOf(draft.weightGrams) ?? 0),
    sender: partyOf(draft.sender, product, false),
    addressee: partyOf(draft.addressee, product, true),
    contentsCategory: isAbroad(product) ? draft.contentsCategory : undefined,
    contents: contentsOf(draft),
    noProhibitedGoods: !isLetter(product) && (draft.noProhibitedGoods ?? false),
  }
}

/** In a question for a price the parties are the ends of the way. */
export function nameInForm(name: (string | number)[]): (string | number)[] {
  const ends: Record<string, string> = { origin: 'sender', destination: 'addressee' }
  const [first, ...rest] = name
  return [ends[String(first)] ?? first ?? '', ...rest]
}
