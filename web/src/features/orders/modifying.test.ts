import { describe, expect, it } from 'vitest'
import { modifyInput, modifyStart } from './modifying'

const order = {
  id: 'o',
  product: 'PARCEL',
  weightGrams: 1200,
  size: { __typename: 'Size', lengthMm: 300, widthMm: 200, heightMm: 100 },
  returnReceipt: true,
  insuredValue: { __typename: 'Money', amount: '500.00', currency: 'CNY' },
  contentsCategory: null,
  contents: [{ __typename: 'ContentLine', description: 'books', quantity: 2, weightGrams: null, value: { __typename: 'Money', amount: '80.00', currency: 'CNY' }, hsCode: null, originCountry: null }],
} as const

describe('changing an order', () => {
  it('begins with what is known of it and sends that back unchanged', () => {
    const start = modifyStart({ ...order, contents: [...order.contents] })
    expect(modifyInput(order, 3, start)).toMatchObject({
      id: 'o',
      expectedVersion: 3,
      weightGrams: 1200,
      size: { lengthMm: 300, widthMm: 200, heightMm: 100 },
      returnReceipt: true,
      insuredValue: '500.00',
      contents: [{ description: 'books', quantity: 2, value: '80.00', weightGrams: undefined }],
      sender: undefined,
      addressee: undefined,
    })
  })

  it('sends a person only where somebody else was asked for, for masks are no addresses', () => {
    const typed = { name: '赵六', phone: '138 0013 8000', province: '上海市', city: '上海市', street: '世纪大道1号' }
    const start = { ...modifyStart({ ...order, contents: [] }), addressee: typed }
    expect(modifyInput(order, 1, start)?.addressee).toBeUndefined()
    expect(modifyInput(order, 1, { ...start, newAddressee: true })?.addressee).toMatchObject({ name: '赵六', phone: '13800138000', country: 'CN' })
  })

  it('asks nothing while there is no weight', () => {
    expect(modifyInput(order, 1, { ...modifyStart({ ...order, contents: [] }), weightGrams: '' })).toBeUndefined()
  })
})
