/** Between an order as it is and the API's input for changing it. */
import type { OrderModifyInput } from '../../gql/graphql'
import { amountOf, gramsOf, partyOf, sizeOf, textOf } from '../../kit/form'
import { contentsOf, wantsOf, type PlaceValues } from './placing'
import type { OrderData } from './useOrder'

export interface ModifyValues extends Pick<PlaceValues, 'weightGrams' | 'size' | 'returnReceipt' | 'insuredValue' | 'contentsCategory' | 'contents' | 'noProhibitedGoods' | 'sender' | 'addressee'> {
  newSender?: boolean
  newAddressee?: boolean
  reason?: string
}

type Known = Pick<OrderData, 'weightGrams' | 'size' | 'returnReceipt' | 'insuredValue' | 'contentsCategory' | 'contents'>

/** What is known in clear; names and addresses are known as masks only, so they are typed anew where they change. */
export function modifyStart(order: Known): ModifyValues {
  const { size } = order
  return {
    weightGrams: String(order.weightGrams),
    returnReceipt: order.returnReceipt,
    insuredValue: order.insuredValue?.amount ?? '',
    noProhibitedGoods: false,
    ...(size && { size: { lengthMm: String(size.lengthMm), widthMm: String(size.widthMm), heightMm: String(size.heightMm) } }),
    ...(order.contentsCategory && { contentsCategory: order.contentsCategory }),
    contents:
      order.contents.length === 0
        ? [{ quantity: '1' }]
        : order.contents.map((line) => ({
            description: line.description,
            quantity: String(line.quantity),
            weightGrams: line.weightGrams == null ? '' : String(line.weightGrams),
            value: line.value?.amount ?? '',
            hsCode: line.hsCode ?? '',
            originCountry: line.originCountry ?? '',
          })),
  }
}

/** Nothing while there is no weight to price by. */
export function modifyInput(order: Pick<OrderData, 'id' | 'product'>, expectedVersion: number, values: ModifyValues): OrderModifyInput | undefined {
  const weightGrams = gramsOf(values.weightGrams)
  if (weightGrams === undefined) {
    return undefined
  }
  const wants = wantsOf(order.product)
  const party = (typed: PlaceValues['sender'], country?: string) => {
    const whole = partyOf(typed)
    return country ? { ...whole, country } : { ...whole, divisionCode: undefined }
  }
  return {
    id: order.id,
    expectedVersion,
    weightGrams,
    size: wants.size ? sizeOf(values.size) : undefined,
    returnReceipt: values.returnReceipt ?? false,
    insuredValue: amountOf(values.insuredValue),
    contentsCategory: wants.abroad ? values.contentsCategory : undefined,
    contents: wants.declaration ? contentsOf(values.contents, wants.abroad) : [],
    noProhibitedGoods: wants.declaration && (values.noProhibitedGoods ?? false),
    sender: values.newSender ? party(values.sender, 'CN') : undefined,
    addressee: values.newAddressee ? party(values.addressee, wants.abroad ? undefined : 'CN') : undefined,
    reason: textOf(values.reason) ?? '',
  }
}
