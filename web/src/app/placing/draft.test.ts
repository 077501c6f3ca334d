import { describe, expect, it } from 'vitest'
import { contentsOf, nameInForm, placeInputOf, quoteOf, type Draft } from './draft'

const party = { name: ' 李四 ', phone: '139 0000 1111', province: '北京市', city: '北京市', street: '长安街1号' }
const letter: Draft = {
  product: 'LETTER',
  weightGrams: '18',
  sender: party,
  addressee: { ...party, province: '上海市', city: '上海市', divisionCode: '310115' },
}
const size = { lengthMm: '30', widthMm: '20', heightMm: '10' }

describe('quoteOf', () => {
  it('asks once weight and both places are named', () => {
    expect(quoteOf(letter)).toMatchObject({
      weightGrams: 18,
      origin: { province: '北京市', city: '北京市', country: 'CN' },
      destination: { province: '上海市', divisionCode: '310115' },
    })
    expect(quoteOf({ ...letter, weightGrams: 'heavy' })).toBeUndefined()
    expect(quoteOf({ ...letter, addressee: { ...party, city: ' ' } })).toBeUndefined()
  })

  it('waits for the size of whatever is no letter', () => {
    expect(quoteOf({ ...letter, product: 'PARCEL' })).toBeUndefined()
    expect(quoteOf({ ...letter, product: 'PARCEL', size })?.size).toEqual({ lengthMm: 300, widthMm: 200, heightMm: 100 })
  })

  it('abroad waits for a country', () => {
    const abroad: Draft = { ...letter, product: 'EMS_INTERNATIONAL', size }
    expect(quoteOf(abroad)).toBeUndefined()
    const found = quoteOf({ ...abroad, addressee: { ...party, country: 'DE', divisionCode: '310115' } })
    expect(found?.destination).toMatchObject({ country: 'DE', divisionCode: undefined })
    expect(found?.origin.country).toBe('CN')
  })
})

describe('contentsOf', () => {
  const contents = [{ description: ' 棉衣 ', quantity: '２', hsCode: '620193' }, { description: '  ' }]

  it('keeps the lines that say something, and customs data only abroad', () => {
    expect(contentsOf({ ...letter, product: 'PARCEL', contents })).toEqual([
      { description: '棉衣', quantity: 2, value: undefined },
    ])
    expect(contentsOf({ ...letter, product: 'EMS_INTERNATIONAL', contents })[0]).toMatchObject({ hsCode: '620193' })
  })

  it('a letter declares none', () => {
    expect(contentsOf({ ...letter, contents })).toEqual([])
  })
})

it('sends plain values, and nothing the product does not have', () => {
  const sent = placeInputOf({ ...letter, noProhibitedGoods: true, size, contentsCategory: 'GIFT' }, 'key-12345')
  expect(sent).toMatchObject({
    idempotencyKey: 'key-12345',
    registered: false,
    sender: { name: '李四', phone: '13900001111', country: 'CN' },
    noProhibitedGoods: false,
    contents: [],
  })
  expect(sent.size).toBeUndefined()
  expect(sent.contentsCategory).toBeUndefined()
})

it('an issue about an end of the way belongs to its party', () => {
  expect(nameInForm(['destination', 'province'])).toEqual(['addressee', 'province'])
  expect(nameInForm(['weightGrams'])).toEqual(['weightGrams'])
})
