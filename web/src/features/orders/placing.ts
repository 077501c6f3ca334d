/** Between the form and the API: what is typed, what is sent, and where a refusal belongs. */
import type { OrderPlaceInput, OrderProduct, OrderQuoteInput } from '../../gql/graphql'
import { plainNumber } from '../../kit/format'
import type { Issue } from '../../kit/problems'

export interface PartyValues {
  name: string
  phone: string
  province: string
  city: string
  district?: string
  street: string
  postcode?: string
}

export interface PlaceValues {
  product: OrderProduct
  weightGrams: string
  registered: boolean
  returnReceipt: boolean
  insuredValue?: string
  sender: PartyValues
  addressee: PartyValues
}

export type PartyName = 'sender' | 'addressee'

export const startValues = {
  product: 'LETTER',
  weightGrams: '',
  registered: false,
  returnReceipt: false,
} as const satisfies Partial<PlaceValues>

/** The form as it stands: anything may still be missing. */
export interface Draft extends Partial<Omit<PlaceValues, PartyName>> {
  sender?: Partial<PartyValues>
  addressee?: Partial<PartyValues>
}

const SERVICE_FIELDS = ['product', 'weightGrams', 'registered', 'returnReceipt', 'insuredValue'] as const
const PARTY_FIELDS = ['name', 'phone', 'province', 'city', 'district', 'street', 'postcode'] as const

export type FieldName = (typeof SERVICE_FIELDS)[number] | [PartyName, (typeof PARTY_FIELDS)[number]]

function blankToNothing(typed: string | undefined): string | undefined {
  return typed?.trim() || undefined
}

function grams(typed: string | undefined): number | undefined {
  const digits = plainNumber(typed ?? '')
  return /^\d{1,9}$/.test(digits) ? parseInt(digits, 10) : undefined
}

function serviceOf(draft: Draft, weightGrams: number) {
  const insured = plainNumber(draft.insuredValue ?? '')
  return {
    product: draft.product ?? startValues.product,
    weightGrams,
    registered: draft.registered ?? false,
    returnReceipt: draft.returnReceipt ?? false,
    insuredValue: insured || undefined,
  }
}

function placeOf(party: Partial<PartyValues> | undefined) {
  const province = blankToNothing(party?.province)
  const city = blankToNothing(party?.city)
  return province && city ? { province, city } : undefined
}

/** A quote can be asked for once there is a weight and both places are named. */
export function quoteInput(draft: Draft): OrderQuoteInput | undefined {
  const weightGrams = grams(draft.weightGrams)
  const origin = placeOf(draft.sender)
  const destination = placeOf(draft.addressee)
  if (weightGrams === undefined || !origin || !destination) {
    return undefined
  }
  return { ...serviceOf(draft, weightGrams), origin, destination }
}

function partyOf(party: PartyValues) {
  return {
    name: party.name.trim(),
    phone: plainNumber(party.phone),
    province: party.province.trim(),
    city: party.city.trim(),
    district: blankToNothing(party.district),
    street: party.street.trim(),
    postcode: blankToNothing(plainNumber(party.postcode ?? '')),
  }
}

export function placeInput(values: PlaceValues, idempotencyKey: string): OrderPlaceInput {
  return {
    idempotencyKey,
    ...serviceOf(values, grams(values.weightGrams) ?? 0),
    sender: partyOf(values.sender),
    addressee: partyOf(values.addressee),
  }
}

/** The parties of an order are the ends of its way in a quote. */
const ends: Partial<Record<string, PartyName>> = {
  sender: 'sender',
  origin: 'sender',
  addressee: 'addressee',
  destination: 'addressee',
}

/** The field an issue belongs to, or nothing when it is about something the form does not show. */
export function fieldOf(issue: Issue): FieldName | undefined {
  const [first, second] = issue.path[0] === 'input' ? issue.path.slice(1) : issue.path
  const party = ends[first ?? '']
  if (party) {
    const part = PARTY_FIELDS.find((one) => one === second)
    return part && [party, part]
  }
  return SERVICE_FIELDS.find((one) => one === first)
}
