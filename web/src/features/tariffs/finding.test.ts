import { describe, expect, it } from 'vitest'
import { questionOf, type Finding } from './finding'

const letter: Finding = {
  product: 'LETTER',
  weightGrams: '１８',
  origin: { province: '北京市', city: '北京市' },
  destination: { province: ' 上海市 ', city: '上海市' },
}

describe('questionOf', () => {
  it('asks once weight and both places are named, with plain numbers', () => {
    expect(questionOf(letter)).toEqual({
      product: 'LETTER',
      weightGrams: 18,
      origin: { province: '北京市', city: '北京市' },
      destination: { province: '上海市', city: '上海市' },
      size: undefined,
      registered: false,
      returnReceipt: false,
      insuredValue: undefined,
    })
    expect(questionOf({ ...letter, weightGrams: '' })).toBeUndefined()
    expect(questionOf({ ...letter, destination: { province: '上海市', city: '' } })).toBeUndefined()
  })

  it('a parcel is measured in centimetres and always registered', () => {
    const parcel: Finding = { ...letter, product: 'PARCEL', weightGrams: '1.2kg' }
    expect(questionOf(parcel)).toBeUndefined()
    const size = { lengthMm: '30', widthMm: '20', heightMm: '10' }
    const found = questionOf({ ...parcel, size, insuredValue: '¥1,000.50' })
    expect(found).toMatchObject({
      weightGrams: 1200,
      size: { lengthMm: 300, widthMm: 200, heightMm: 100 },
      registered: true,
      insuredValue: '1000.50',
    })
  })

  it('abroad asks for a country only', () => {
    const size = { lengthMm: '30', widthMm: '20', heightMm: '10' }
    const abroad: Finding = { ...letter, product: 'EMS_INTERNATIONAL', size, destination: { province: '', city: '' } }
    expect(questionOf(abroad)).toBeUndefined()
    const found = questionOf({ ...abroad, destination: { province: '', city: '', country: 'DE' } })
    expect(found?.destination).toEqual({ country: 'DE', province: 'DE', city: 'DE' })
  })
})
