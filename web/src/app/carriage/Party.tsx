import { useTranslation } from 'react-i18next'
import type { PartyFieldsFragment } from '../../gql/graphql'
import { Facts, Han, None } from '../../kit/basics'
import { countryName } from '../quote/countries'

/** The names are masked by the server; a Chinese address runs from the largest unit to the smallest. */
export function Party({ title, party }: { title: string; party: PartyFieldsFragment }) {
  const { t, i18n } = useTranslation()
  const abroad = party.country === 'CN' ? undefined : countryName(party.country, i18n.language)
  const address = [party.province, party.city === party.province ? undefined : party.city, party.district, party.street].filter(Boolean).join(' ')
  return (
    <div>
      <h3>{title}</h3>
      <Facts
        items={[
          { label: t('address.name'), value: <Han>{party.name}</Han> },
          { label: t('address.phone'), value: <span className="ph-num">{party.phone}</span> },
          ...(abroad ? [{ label: t('address.country'), value: abroad }] : []),
          { label: t('order.address'), value: <Han>{address}</Han> },
          { label: t('address.postcode'), value: party.postcode ?? <None /> },
        ]}
      />
    </div>
  )
}
