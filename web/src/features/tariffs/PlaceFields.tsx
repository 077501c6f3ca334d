import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { fieldsOf } from '../../kit/form'
import { useDivisions } from '../../kit/form/useDivisions'
import type { OrderQuoteInput } from '../../gql/graphql'

const Field = fieldsOf<OrderQuoteInput>()

/** A province and one of its cities, suggested from the official divisions. */
export function PlaceFields({ party, label }: { party: 'origin' | 'destination'; label: string }) {
  const { t } = useTranslation()
  const known = useDivisions(party, loadDivisions, false)
  return (
    <div role="group" aria-label={label} className="ph-two ph-finder-place">
      <Field.Text
        name={[party, 'province']}
        label={t('tariffs.province', { place: label })}
        most={40}
        suggestions={known.provinces}
        onEdit={known.onProvince}
      />
      <Field.Text name={[party, 'city']} label={t('tariffs.city')} most={40} suggestions={known.cities} onEdit={known.onCity} />
    </div>
  )
}
