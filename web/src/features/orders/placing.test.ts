import { describe, expect, it } from 'vitest'
import { fieldOf, placeInput, quoteInput, type PlaceValues } from './placing'

const party = { name: ' 张三 ', phone: '138 0013 8000', province: '北京市', city: '北京市', street: '长安街 1 号', postcode: '' }

const values: PlaceValues = {
  product: 'LETTER',
  weightGrams: '１２０',
  registered: true,
  returnReceipt: false,
  insuredValue: '￥1,000.50',
  sender: party,
  addressee: party,
}

function issue(...path: string[]) {
  return { path, code: 'REQUIRED', params: [] }
}

describe('what the form sends', () => {
  it('is plain numbers and trimmed words, and nothing for what was left empty', () => {
    expect(placeInput(values, 'key')).toMatchObject({
      idempotencyKey: 'key',
      weightGrams: 120,
      insuredValue: '1000.50',
      sender: { name: '张三', phone: '13800138000', postcode: undefined },
    })
  })

  it('asks for no quote before there is a weight and two places', () => {
    expect(quoteInput({ ...values, weightGrams: '' })).toBeUndefined()
    expect(quoteInput({ ...values, addressee: { province: '广东省' } })).toBeUndefined()
    expect(quoteInput(values)).toMatchObject({ origin: { city: '北京市' }, weightGrams: 120 })
  })
})

describe('an issue', () => {
  it('belongs to the field its path names', () => {
    expect(fieldOf(issue('weightGrams'))).toBe('weightGrams')
    expect(fieldOf(issue('input', 'sender', 'phone'))).toEqual(['sender', 'phone'])
  })

  it('of a quote belongs to the party at that end', () => {
    expect(fieldOf(issue('destination', 'city'))).toEqual(['addressee', 'city'])
  })

  it('about what the form does not show belongs to none', () => {
    expect(fieldOf(issue('unitId'))).toBeUndefined()
    expect(fieldOf(issue('sender', 'title'))).toBeUndefined()
  })
})
