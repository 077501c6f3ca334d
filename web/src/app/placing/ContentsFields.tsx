import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContentsCategory, OrderPlaceInput, OrderProduct } from '../../gql/graphql'
import { fieldsOf } from '../../kit/form'
import { ContentsFields as ContentsLines } from '../form/ContentsFields'
import { isAbroad } from './draft'
import './placing.css'

const Field = fieldsOf<OrderPlaceInput>()

const categories = [
  'GIFT',
  'DOCUMENTS',
  'COMMERCIAL_SAMPLE',
  'SALE_OF_GOODS',
  'RETURNED_GOODS',
  'OTHER',
] as const satisfies readonly ContentsCategory[]

/** What is inside, line by line, and the sender's word that nothing prohibited is. Abroad, what customs ask. */
export function ContentsFields({ product }: { product: OrderProduct | undefined }) {
  const { t } = useTranslation()
  const abroad = isAbroad(product)
  const category = Form.useWatch('contentsCategory') as ContentsCategory | undefined
  return (
    <>
      {abroad && (
        <Field.Choice
          name="contentsCategory"
          label={t('placing.category')}
          choices={categories.map((value) => ({ value, label: t(`contentsCategory.${value}`) }))}
        />
      )}
      <ContentsLines abroad={abroad} sold={category === 'SALE_OF_GOODS'} />
      <Field.Check name="noProhibitedGoods" label={t('placing.declaration')} hint={t('placing.declarationHint')} />
    </>
  )
}
