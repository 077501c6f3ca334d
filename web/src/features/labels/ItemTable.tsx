import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shipmentPath } from '../../app/paths'
import { countryName } from '../../app/quote/countries'
import { ShipmentBadge } from '../../app/words/shipments'
import type { LabelItemFragment } from '../../gql/graphql'
import { Han, ItemNumber, None } from '../../kit/basics'
import { Icon } from '../../kit/Icon'

export function ItemTable({ items, onRemove }: { items: readonly LabelItemFragment[]; onRemove: (id: string) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="ph-labelitems" role="group" aria-label={t('labels.list', { count: items.length })} tabIndex={0}>
      <table className="ph-table">
        <thead>
          <tr>
            <th scope="col">{t('labels.number')}</th>
            <th scope="col">{t('labels.state')}</th>
            <th scope="col">{t('labels.destination')}</th>
            <th scope="col" data-align="end">
              {t('labels.prints')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" data-rowname>
                <Link to={shipmentPath(item.reference)}>
                  <ItemNumber value={item.number ?? item.reference} />
                </Link>
              </th>
              <td>
                <ShipmentBadge status={item.status} />
              </td>
              <td>
                {item.destinationCountry === 'CN' ? (
                  <Han>{item.addressee.city}</Han>
                ) : (
                  countryName(item.destinationCountry, i18n.language)
                )}
              </td>
              <td data-align="end">{item.labelPrints > 0 ? t('labels.times', { count: item.labelPrints }) : <None />}</td>
              <td data-align="end">
                <button
                  type="button"
                  className="ph-iconbtn"
                  aria-label={t('labels.remove', { number: item.number ?? item.reference })}
                  onClick={() => onRemove(item.id)}
                >
                  <Icon name="cross" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
