import { Form, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splitAddress } from './address'
import { PartyField } from './PartyField'
import { useDivisions, type LoadDivisions } from './useDivisions'

interface Props {
  /** The field that holds the person: `sender`, `addressee`. */
  party: string
  loadDivisions: LoadDivisions
  /** Countries to choose from; without them the address is within the country. */
  countries?: readonly { value: string; label: string }[] | undefined
  autoFocus?: boolean
}

const parts = ['name', 'phone', 'province', 'city', 'district', 'postcode', 'street'] as const

/** A person at an address: province, city and district suggested from the official divisions, or all of it pasted at once. */
export function AddressFields({ party, loadDivisions, countries, autoFocus }: Props) {
  const { t } = useTranslation()
  const country = (Form.useWatch([party, 'country']) as string | undefined) ?? 'CN'
  const abroad = country !== 'CN'
  const known = useDivisions(party, loadDivisions, abroad)
  const field = { party, most: 40 }
  return (
    <>
      {!abroad && <PasteAddress party={party} />}
      <div className="ph-two">
        <PartyField {...field} part="name" most={60} autoFocus={autoFocus} />
        <PartyField {...field} part="phone" inputMode="tel" />
      </div>
      {countries && <PartyField {...field} part="country" choices={countries} />}
      <div className="ph-three">
        <PartyField
          {...field}
          part="province"
          label={t(abroad ? 'address.region' : 'address.province')}
          suggestions={known.provinces}
          onEdit={known.onProvince}
        />
        <PartyField {...field} part="city" suggestions={known.cities} onEdit={known.onCity} />
        <PartyField {...field} part="district" optional suggestions={known.districts} />
      </div>
      <div className="ph-street">
        <PartyField {...field} part="street" most={120} />
        <PartyField {...field} part="postcode" optional most={12} />
      </div>
      {known.dropped && (
        <p className="ph-quiet" role="status">
          {t('address.dropped', { value: known.dropped })}
        </p>
      )}
    </>
  )
}

/** What is pasted here is split into the fields below, where the person corrects it; it is kept nowhere else. */
function PasteAddress({ party }: { party: string }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const split = (pasted: string) => {
    const found = splitAddress(pasted)
    const met = parts.filter((part) => found[part])
    setSaid(t(met.length > 0 ? 'address.done' : 'address.nothing'))
    if (met.length > 0) {
      form.setFieldsValue({ [party]: Object.fromEntries(parts.map((part) => [part, found[part] ?? ''])) })
      form.setFields(parts.map((part) => ({ name: [party, part], errors: [] })))
    }
  }
  return (
    <details className="ph-paste">
      <summary>{t('address.paste')}</summary>
      <label htmlFor={id}>{t('address.pasteHint')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={400}
        onPaste={(event) => {
          event.preventDefault()
          split(event.clipboardData.getData('text'))
        }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          event.preventDefault()
          split(typed)
          setTyped('')
        }}
      />
      <p className="ph-quiet" role="status">
        {said}
      </p>
    </details>
  )
}
