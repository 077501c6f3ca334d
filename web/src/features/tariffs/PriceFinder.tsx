import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../../app/form/send'
import { isAbroad, isLetter } from '../../app/placing/draft'
import { countriesAbroad } from '../../app/quote/countries'
import { Quote } from '../../app/quote/Quote'
import { orderProducts } from '../../app/search'
import { productWord } from '../../app/words/orders'
import { PriceFindDocument, type OrderQuoteInput } from '../../gql/graphql'
import { fieldsOf, KitForm, usePreview, usePreviewIssues } from '../../kit/form'
import { Panel } from '../../kit/basics'
import { ProblemNote } from '../../kit/ProblemNote'
import { questionOf, type Finding } from './finding'
import { PlaceFields } from './PlaceFields'

const Field = fieldsOf<OrderQuoteInput>()
const start: Finding = { product: 'LETTER', registered: false, returnReceipt: false }

/** What one item would cost, found while it is described, and explained line by line. Nothing is placed. */
export function PriceFinder() {
  const { t, i18n } = useTranslation()
  const [form] = Form.useForm<Finding>()
  const [typed, setTyped] = useState<Finding>(start)
  const found = usePreview(questionOf(typed), (input) => ask(PriceFindDocument, 'orderQuote', { input }))
  usePreviewIssues(form, found.issues)
  const { product } = typed
  return (
    <Panel title={t('tariffs.finder')}>
      <KitForm form={form} name="price" start={start} onEdit={setTyped} onSend={setTyped}>
        <div className="ph-finder">
          <div>
            <div className="ph-two">
              <Field.Choice
                name="product"
                label={t('tariffs.product')}
                choices={orderProducts.map((value) => ({ value, label: productWord(value) }))}
              />
              <Field.Number name="weightGrams" kind="grams" label={t('tariffs.weight')} />
              <PlaceFields party="origin" label={t('tariffs.from')} />
              {isAbroad(product) ? (
                <Field.Choice
                  name={['destination', 'country']}
                  label={t('tariffs.toCountry')}
                  choices={countriesAbroad(i18n.language)}
                />
              ) : (
                <PlaceFields party="destination" label={t('tariffs.to')} />
              )}
            </div>
            {!isLetter(product) && (
              <div className="ph-three">
                <Field.Number name={['size', 'lengthMm']} kind="whole" unit={t('tariffs.cm')} label={t('tariffs.length')} />
                <Field.Number name={['size', 'widthMm']} kind="whole" unit={t('tariffs.cm')} label={t('tariffs.width')} />
                <Field.Number name={['size', 'heightMm']} kind="whole" unit={t('tariffs.cm')} label={t('tariffs.height')} />
              </div>
            )}
            <div className="ph-finder-extras">
              {isLetter(product) && <Field.Check name="registered" label={t('tariffs.registered')} />}
              <Field.Check name="returnReceipt" label={t('tariffs.returnReceipt')} />
              <Field.Number name="insuredValue" kind="amount" optional label={t('tariffs.insured')} />
            </div>
          </div>
          <section className="ph-finder-answer" aria-label={t('tariffs.answer')}>
            {found.result ? (
              <Quote quote={found.result} stale={found.stale || found.issues.length > 0} />
            ) : found.problem ? (
              <ProblemNote problem={found.problem} />
            ) : (
              <p className="ph-quiet">{t('tariffs.wait')}</p>
            )}
          </section>
        </div>
      </KitForm>
    </Panel>
  )
}
