/** A whole Chinese address, as people copy it from a message, split into its parts for somebody to correct. */

export interface SplitAddress {
  name?: string | undefined
  phone?: string | undefined
  postcode?: string | undefined
  province?: string | undefined
  city?: string | undefined
  district?: string | undefined
  street?: string | undefined
}

const municipalities = ['北京', '天津', '上海', '重庆']

const provinces = [
  ...municipalities.map((name) => [name, `${name}市`]),
  ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
    .split(' ')
    .map((name) => [name, `${name}省`]),
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
  ['香港', '香港特别行政区'],
  ['澳门', '澳门特别行政区'],
] as const satisfies readonly (readonly [string, string] | string[])[]

const labels = /(收件人|寄件人|收货人|联系人|姓名|联系电话|手机号码?|电话|手机|所在地区|收货地址|详细地址|地址|邮政编码|邮编)\s*[:：]?/g
const phone = /(?<!\d)(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/
const postcode = /(?<!\d)\d{6}(?!\d)/
const person = /^(?:[\u4e00-\u9fff·]{2,6}|[A-Za-z][A-Za-z .'-]{1,40})$/
const placeWord = /[省市区县州盟旗镇乡村路街号室楼]/

/** What was found; a part that was not found is left out, never guessed. */
export function splitAddress(pasted: string): SplitAddress {
  let rest = pasted.normalize('NFKC').replace(labels, ' ')
  const found: SplitAddress = {}
  const take = (pattern: RegExp) => {
    const met = pattern.exec(rest)
    rest = met ? rest.replace(met[0], ' ') : rest
    return met?.[1] ?? met?.[0]
  }
  found.phone = take(phone)?.replace(/[-\s]/g, (sign, at: number, all: string) => (all.startsWith('0') && at > 0 && sign === '-' ? '-' : ''))
  found.postcode = take(postcode)
  const words = rest.split(/[\s,，;；、|]+/).filter(Boolean)
  const at = words.findIndex((word) => person.test(word) && !placeWord.test(word) && !provinceOf(word))
  found.name = at >= 0 ? words.splice(at, 1)[0] : undefined
  return { ...found, ...splitPlace(words.join('')) }
}

function provinceOf(text: string): readonly [string, string] | undefined {
  for (const [short = '', full = ''] of provinces) {
    const written = [full, short].find((name) => text.startsWith(name))
    if (written) {
      return [written, full]
    }
  }
  return undefined
}

/** From the largest unit to the smallest, as Chinese addresses run. */
function splitPlace(text: string): SplitAddress {
  const found: SplitAddress = {}
  let rest = text.replace(/^中国/, '')
  const province = provinceOf(rest)
  if (province) {
    found.province = province[1]
    rest = rest.slice(province[0].length)
  }
  if (province && municipalities.some((name) => province[1] === `${name}市`)) {
    found.city = province[1]
    rest = rest.replace(/^(?:市辖区|县)/, '').replace(new RegExp(`^${province[1]}`), '')
  } else {
    const city = /^.{1,10}?(?:自治州|地区|盟|市)/.exec(rest)?.[0]
    found.city = city
    rest = rest.slice(city?.length ?? 0)
  }
  const district = found.city ? /^.{1,11}?(?:自治县|自治旗|林区|特区|区|县|旗|市)/.exec(rest)?.[0] : undefined
  found.district = district
  rest = rest.slice(district?.length ?? 0)
  found.street = rest || undefined
  return found
}
