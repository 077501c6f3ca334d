import { useTranslation } from 'react-i18next'
import { countryName } from '../../app/quote/countries'
import { Amount, Han, None } from '../../kit/basics'
import { count } from '../../kit/format'
import type { OrderData } from './useOrder'

interface Props {
  contents: OrderData['contents']
  category: OrderData['contentsCategory']
}

/** What was declared to be inside; nothing is shown where nothing had to be declared. */
export function Contents({ contents, category }: Props) {
  const { t, i18n } = useTranslation()
  if (contents.length === 0) {
    return null
  }
  return (
    <>
      <h3>
        {t('item.contents')}
        {category && <> · {t(`contentsCategory.${category}`)}</>}
      </h3>
      <table className="ph-lines" data-money>
        <thead>
          <tr>
            <th scope="col">{t('item.contents')}</th>
            <th scope="col">{t('item.quantity')}</th>
            <th scope="col">{t('order.weight')}</th>
            <th scope="col">{t('item.value')}</th>
          </tr>
        </thead>
        <tbody>
          {contents.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                <Han>{line.description}</Han>
                {(line.hsCode ?? line.originCountry) && (
                  <small>
                    {[line.hsCode, line.originCountry && countryName(line.originCountry, i18n.language)].filter(Boolean).join(' · ')}
                  </small>
                )}
              </th>
              <td>{count(line.quantity)}</td>
              <td>{line.weightGrams == null ? <None /> : t('order.grams', { weight: count(line.weightGrams) })}</td>
              <td>{line.value ? <Amount value={line.value} /> : <None />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
