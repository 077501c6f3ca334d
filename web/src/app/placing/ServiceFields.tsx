import { useTranslation } from 'react-i18next'
import type { OrderPlaceInput, OrderProduct } from '../../gql/graphql'
import { fieldsOf } from '../../kit/form'
import { isLetter } from './draft'
import './placing.css'

const Field = fieldsOf<OrderPlaceInput>()

/** Weight, size and services of an item: what the product needs and no more. */
export function ServiceFields({ product }: { product: OrderProduct | undefined }) {
  const { t } = useTranslation()
  const letter = isLetter(product)
  return (
    <>
      <div className="ph-measures">
        <Field.Number name="weightGrams" kind="grams" label={t('placing.weight')} />
        {!letter && (
          <>
            <Field.Number name={['size', 'lengthMm']} kind="whole" unit={t('placing.cm')} label={t('placing.length')} />
            <Field.Number name={['size', 'widthMm']} kind="whole" unit={t('placing.cm')} label={t('placing.width')} />
            <Field.Number name={['size', 'heightMm']} kind="whole" unit={t('placing.cm')} label={t('placing.height')} />
          </>
        )}
        <Field.Number name="insuredValue" kind="amount" optional label={t('placing.insured')} />
      </div>
      <div className="ph-services">
        {letter && <Field.Check name="registered" label={t('placing.registered')} />}
        <Field.Check name="returnReceipt" label={t('placing.returnReceipt')} />
      </div>
    </>
  )
}
