/** Between the form and the API: what is typed, what is sent, and where a refusal belongs. */
import type { ContentLineInput, OrderPlaceInput, OrderProduct, OrderQuoteInput } from '../../gql/graphql'
import { letterProducts } from '../../app/search'
import { amountOf, gramsOf, partyOf, sizeOf, textOf, wholeNumber, type Typed } from '../../kit/form'
import type { Name } from '../../kit/form/issues'

export type PlaceValues = Typed<OrderPlaceInput>

export const startValues: PlaceValues = {
  product: 'LETTER',
  weightGrams: '',
  registered: false,
  returnReceipt: false,
  noProhibitedGoods: false,
  contents: [{ quantity: '1' }],
}

/** What a product asks for beyond a weight and two addresses. */
export interface Wants {
  /** It is registered only when somebody asks for it; the others always are. */
  registration: boolean
  size: boolean
  /** Contents, and the declaration that nothing prohibited is among them. */
  declaration: boolean
  abroad: boolean
}

export function wantsOf(product: OrderProduct | undefined): Wants {
  const letter = letterProducts.some((one) => one === (product ?? 'LETTER'))
  return { registration: letter, size: !letter, declaration: !letter, abroad: product === 'EMS_INTERNATIONAL' }
}

export function contentsOf(lines: PlaceValues['contents'], abroad: boolean): ContentLineInput[] {
  return (lines ?? []).map((line) => ({
    description: textOf(line.description) ?? '',
    quantity: wholeNumber(line.quantity) ?? 1,
    weightGrams: gramsOf(line.weightGrams),
    value: amountOf(line.value),
    hsCode: abroad ? textOf(line.hsCode) : undefined,
    originCountry: abroad ? textOf(line.originCountry) : undefined,
  }))
}

/** A line nobody has written in yet is none. */
function written(lines: PlaceValues['contents']): PlaceValues['contents'] {
  return (lines ?? []).filter((line) => textOf(line.description) ?? textOf(line.weightGrams) ?? textOf(line.value))
}

function serviceOf(values: PlaceValues) {
  const product = values.product ?? 'LETTER'
  const wants = wantsOf(product)
  return {
    product,
    weightGrams: gramsOf(values.weightGrams) ?? 0,
    size: wants.size ? sizeOf(values.size) : undefined,
    registered: wants.registration ? (values.registered ?? false) : true,
    returnReceipt: values.returnReceipt ?? false,
    insuredValue: amountOf(values.insuredValue),
  }
}

type TypedParty = PlaceValues['sender']

function placeOf(party: TypedParty, abroad: boolean) {
  const province = textOf(party?.province)
  const city = textOf(party?.city)
  const country = abroad ? textOf(party?.country) : 'CN'
  return province && city && country ? { province, city, country, divisionCode: abroad ? undefined : textOf(party?.divisionCode) } : undefined
}

/** A quote can be asked for once there is a weight, both places are named, and what must be measured is measured. */
export function quoteInput(values: PlaceValues): OrderQuoteInput | undefined {
  const wants = wantsOf(values.product)
  const origin = placeOf(values.sender, false)
  const destination = placeOf(values.addressee, wants.abroad)
  if (gramsOf(values.weightGrams) === undefined || !origin || !destination || (wants.size && !sizeOf(values.size))) {
    return undefined
  }
  return { ...serviceOf(values), origin, destination }
}

/** Whether enough is filled in for the platform to look through everything, contents too. */
export function isWhole(values: PlaceValues): boolean {
  const parties = [values.sender, values.addressee]
  const named = parties.every((party) => textOf(party?.name) && textOf(party?.phone) && textOf(party?.street))
  const { declaration } = wantsOf(values.product)
  return named && (!declaration || (written(values.contents) ?? []).length > 0)
}

export function placeInput(values: PlaceValues, idempotencyKey: string): OrderPlaceInput {
  const wants = wantsOf(values.product)
  const addressee = partyOf(values.addressee)
  return {
    idempotencyKey,
    ...serviceOf(values),
    contentsCategory: wants.abroad ? values.contentsCategory : undefined,
    contents: wants.declaration ? contentsOf(written(values.contents), wants.abroad) : [],
    noProhibitedGoods: wants.declaration && (values.noProhibitedGoods ?? false),
    sender: { ...partyOf(values.sender), country: 'CN' },
    addressee: wants.abroad ? { ...addressee, divisionCode: undefined } : { ...addressee, country: 'CN' },
  }
}

/** The parties of an order are the ends of its way in a quote; a county's code belongs to the county. */
export function rename(name: Name): Name {
  const [first, second, ...rest] = name
  const party = first === 'origin' ? 'sender' : first === 'destination' ? 'addressee' : first
  const part = second === 'divisionCode' ? 'district' : second
  return [party, part, ...rest].filter((one) => one !== undefined)
}
