import { describe, expect, it } from 'vitest'
import { isWhole, placeInput, quoteInput, rename, wantsOf, type PlaceValues } from './placing'

const party = { name: ' 张三 ', phone: '138 0013-8000', province: '北京市', city: '北京市', street: '长安街 1 号', postcode: '' }

const letter: PlaceValues = {
  product: 'LETTER',
  weightGrams: '１２０',
  registered: true,
  insuredValue: '￥1,000.50',
  sender: party,
  addressee: party,
  contents: [{ quantity: '1' }],
}

const parcel: PlaceValues = {
  ...letter,
  product: 'PARCEL',
  registered: false,
  weightGrams: '1.2kg',
  size: { lengthMm: '300', widthMm: '２００', heightMm: '100' },
  contents: [{ description: ' 书 ', quantity: '２', value: '¥80' }, { quantity: '1' }],
  noProhibitedGoods: true,
}

describe('what the form sends', () => {
  it('is plain numbers and trimmed words, and nothing for what was left empty', () => {
    expect(placeInput(letter, 'key')).toMatchObject({
      idempotencyKey: 'key',
      weightGrams: 120,
      insuredValue: '1000.50',
      registered: true,
      contents: [],
      size: undefined,
      sender: { name: '张三', phone: '13800138000', postcode: undefined, country: 'CN' },
    })
  })

  it('of a parcel is measured, registered and declared', () => {
    expect(placeInput(parcel, 'key')).toMatchObject({
      weightGrams: 1200,
      registered: true,
      size: { lengthMm: 300, widthMm: 200, heightMm: 100 },
      contents: [{ description: '书', quantity: 2, value: '80', hsCode: undefined }],
      noProhibitedGoods: true,
    })
  })

  it('keeps nothing of another product that was filled in before', () => {
    const sent = placeInput({ ...parcel, product: 'POSTCARD', contentsCategory: 'GIFT' }, 'key')
    expect(sent).toMatchObject({ size: undefined, contents: [], contentsCategory: undefined, noProhibitedGoods: false })
  })

  it('abroad has a country, a category and customs data', () => {
    const abroad: PlaceValues = {
      ...parcel,
      product: 'EMS_INTERNATIONAL',
      contentsCategory: 'SALE_OF_GOODS',
      contents: [{ description: 'silk scarf', quantity: '1', hsCode: '621410', originCountry: 'CN' }],
      addressee: { ...party, country: 'DE', divisionCode: '110101' },
    }
    expect(placeInput(abroad, 'key')).toMatchObject({
      contentsCategory: 'SALE_OF_GOODS',
      contents: [{ hsCode: '621410', originCountry: 'CN' }],
      addressee: { country: 'DE', divisionCode: undefined },
    })
  })
})

describe('a quote', () => {
  it('is asked for once there is a weight, two places, and what must be measured', () => {
    expect(quoteInput({ ...letter, weightGrams: '' })).toBeUndefined()
    expect(quoteInput({ ...letter, addressee: { province: '广东省' } })).toBeUndefined()
    expect(quoteInput({ ...parcel, size: { lengthMm: '300' } })).toBeUndefined()
    expect(quoteInput(letter)).toMatchObject({ origin: { city: '北京市' }, weightGrams: 120 })
    expect(quoteInput({ ...parcel, product: 'EMS_INTERNATIONAL' })).toBeUndefined()
  })

  it('becomes a whole look through everything once people and contents are named', () => {
    expect(isWhole(letter)).toBe(true)
    expect(isWhole({ ...letter, sender: { ...party, phone: '' } })).toBe(false)
    expect(isWhole(parcel)).toBe(true)
    expect(isWhole({ ...parcel, contents: [{ quantity: '1' }] })).toBe(false)
  })
})

describe('a product', () => {
  it('says what it wants', () => {
    expect(wantsOf('LETTER')).toEqual({ registration: true, size: false, declaration: false, abroad: false })
    expect(wantsOf('EMS')).toEqual({ registration: false, size: true, declaration: true, abroad: false })
    expect(wantsOf('EMS_INTERNATIONAL').abroad).toBe(true)
  })
})

it('an issue of a quote belongs to the party at that end, a county’s code to the county', () => {
  expect(rename(['destination', 'city'])).toEqual(['addressee', 'city'])
  expect(rename(['sender', 'divisionCode'])).toEqual(['sender', 'district'])
  expect(rename(['weightGrams'])).toEqual(['weightGrams'])
})
