import { Form } from 'antd'
import { useEffect, useState } from 'react'

export interface Division {
  code: string
  name: string
}

/** The divisions right below one; the provinces without a parent. */
export type LoadDivisions = (parent?: string) => Promise<readonly Division[]>

interface Known {
  provinces: string[]
  cities: string[]
  districts: string[]
  /** A value that was cleared, because what it belonged to changed. */
  dropped: string
  onProvince: (typed: string) => void
  onCity: (typed: string) => void
}

const NONE: readonly Division[] = []

/** Municipalities have no cities of their own: the register calls the level "directly governed". */
const unnamed = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

function useBelow(load: LoadDivisions, parents: readonly string[] | undefined): readonly Division[] {
  const [found, setFound] = useState<{ key: string; list: readonly Division[] }>()
  const key = parents?.join() ?? 'no'
  useEffect(() => {
    let wanted = true
    if (key !== 'no') {
      const asked = key === '' ? [load()] : key.split(',').map((parent) => load(parent))
      Promise.all(asked).then(
        (lists) => wanted && setFound({ key, list: lists.flat() }),
        () => undefined,
      )
    }
    return () => {
      wanted = false
    }
  }, [key, load])
  return found?.key === key ? found.list : NONE
}

/** Suggestions for an address, level by level, and the code of its county while it is one of the register's. */
export function useDivisions(party: string, load: LoadDivisions, abroad: boolean): Known {
  const form = Form.useFormInstance()
  const province = Form.useWatch([party, 'province']) as string | undefined
  const city = Form.useWatch([party, 'city']) as string | undefined
  const district = Form.useWatch([party, 'district']) as string | undefined
  const [dropped, setDropped] = useState('')

  const provinces = useBelow(load, abroad ? undefined : [])
  const inProvince = provinces.find((one) => one.name === province)
  const cities = useBelow(load, inProvince && [inProvince.code])
  const municipal = inProvince !== undefined && cities.some((one) => unnamed.test(one.name)) && city === province
  const above = municipal ? cities.filter((one) => unnamed.test(one.name)) : cities.filter((one) => one.name === city)
  const districts = useBelow(load, above.length > 0 ? above.map((one) => one.code) : undefined)
  const code = districts.find((one) => one.name === district)?.code

  useEffect(() => {
    form.setFieldValue([party, 'divisionCode'], code)
  }, [form, party, code])

  const drop = (names: ('city' | 'district')[]) => {
    const values = names.map((name) => form.getFieldValue([party, name]) as string | undefined).filter(Boolean)
    form.setFieldsValue({ [party]: Object.fromEntries(names.map((name) => [name, ''])) })
    setDropped(values.join(' '))
  }
  const isCity = cities.some((one) => one.name === city) || municipal
  const isDistrict = districts.some((one) => one.name === district)
  return {
    provinces: provinces.map((one) => one.name),
    cities: cityNames(cities, province),
    districts: districts.map((one) => one.name),
    dropped,
    onProvince: (typed) => {
      if (isCity && typed !== province && provinces.some((one) => one.name === typed)) {
        drop(['city', 'district'])
      }
    },
    onCity: (typed) => {
      if (isDistrict && typed !== city && cityNames(cities, province).includes(typed)) {
        drop(['district'])
      }
    },
  }
}

function cityNames(cities: readonly Division[], province: string | undefined): string[] {
  const named = cities.filter((one) => !unnamed.test(one.name)).map((one) => one.name)
  return named.length < cities.length && province?.endsWith('市') ? [province, ...named] : named
}
