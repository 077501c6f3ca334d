import { describe, expect, it } from 'vitest'
import { splitAddress } from './address'

describe('a pasted address', () => {
  it('is split into person and place, whatever the order', () => {
    const whole = {
      name: '张三',
      phone: '13800138000',
      postcode: '518057',
      province: '广东省',
      city: '深圳市',
      district: '南山区',
      street: '科技园路1号2栋301室',
    }
    expect(splitAddress('张三 13800138000 广东省深圳市南山区科技园路1号2栋301室 518057')).toEqual(whole)
    expect(splitAddress('广东省深圳市南山区科技园路1号2栋301室，518057，张三，138-0013-8000')).toEqual(whole)
    expect(splitAddress('收件人：张三\n电话：+86 138 0013 8000\n地址：广东 深圳市 南山区 科技园路１号2栋301室\n邮编：518057')).toEqual(whole)
  })

  it('of a municipality has the city of the same name', () => {
    expect(splitAddress('北京市朝阳区建国路88号')).toMatchObject({ province: '北京市', city: '北京市', district: '朝阳区', street: '建国路88号' })
    expect(splitAddress('上海 浦东新区世纪大道1号')).toMatchObject({ province: '上海市', city: '上海市', district: '浦东新区' })
  })

  it('knows autonomous regions, prefectures, counties and cities of counties', () => {
    expect(splitAddress('新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路5号')).toMatchObject({
      province: '新疆维吾尔自治区',
      city: '伊犁哈萨克自治州',
      district: '伊宁市',
      street: '解放路5号',
    })
    expect(splitAddress('内蒙古锡林郭勒盟锡林浩特市团结大街2号')).toMatchObject({ province: '内蒙古自治区', city: '锡林郭勒盟', district: '锡林浩特市' })
  })

  it('keeps the area code of a landline apart', () => {
    expect(splitAddress('李四 0755-86013388 深圳市福田区').phone).toBe('0755-86013388')
  })

  it('guesses nothing', () => {
    expect(splitAddress('深圳市南山区科技园路1号')).toEqual({
      phone: undefined,
      postcode: undefined,
      name: undefined,
      city: '深圳市',
      district: '南山区',
      street: '科技园路1号',
    })
    expect(splitAddress('hello')).toMatchObject({ name: 'hello', city: undefined, phone: undefined })
    expect(splitAddress('')).toMatchObject({ street: undefined })
  })

  it('does not take a house number for a postcode, nor a card for a telephone', () => {
    expect(splitAddress('浙江省杭州市西湖区文三路1234567号').postcode).toBeUndefined()
    expect(splitAddress('6222021380013800012').phone).toBeUndefined()
  })
})
