import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ContentsFields } from '../../app/form/ContentsFields'
import { loadDivisions } from '../../app/form/divisions'
import { countriesAbroad } from '../../app/quote/countries'
import { orderProducts } from '../../app/search'
import { productWord } from '../../app/words/orders'
import type { ContentsCategory, OrderPlaceInput } from '../../gql/graphql'
import { Panel } from '../../kit/basics'
import { AddressFields, ChipsField, fieldsOf, SizeFields } from '../../kit/form'
import type { Wants } from './placing'

const { Number: NumberField, Check, Choice } = fieldsOf<OrderPlaceInput>()

const categories = ['DOCUMENTS', 'GIFT', 'COMMERCIAL_SAMPLE', 'SALE_OF_GOODS', 'RETURNED_GOODS', 'OTHER'] as const satisfies readonly ContentsCategory[]

export function ProductField() {
  const { t } = useTranslation()
  return (
    <ChipsField<OrderPlaceInput>
      name="product"
      label={t('place.product')}
      choices={orderProducts.map((value) => ({ value, label: productWord(value) }))}
    />
  )
}

/** Weight, size and services: those the product has. */
export function ServiceFields({ wants, fixed = false }: { wants: Wants; fixed?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="ph-two">
        <NumberField name="weightGrams" label={t('place.weight')} kind="grams" />
        <NumberField name="insuredValue" label={t('place.insuredValue')} hint={t('place.insuredHint')} kind="amount" optional />
      </div>
      {wants.size && <SizeFields name="size" label={t('item.size')} />}
      <div className="ph-checkrow">
        {wants.registration && !fixed && <Check name="registered" label={t('place.registered')} hint={t('place.registeredHint')} />}
        <Check name="returnReceipt" label={t('place.returnReceipt')} />
      </div>
    </>
  )
}

export function PartyPanel({ party, abroad = false }: { party: 'sender' | 'addressee'; abroad?: boolean }) {
  const { t, i18n } = useTranslation()
  return (
    <Panel title={t(`place.${party}`)} group>
      <AddressFields party={party} loadDivisions={loadDivisions} countries={abroad ? countriesAbroad(i18n.language) : undefined} />
    </Panel>
  )
}

/** What is inside, and the sender's word that nothing prohibited is (Postal Law art. 24, 25). */
export function DeclarationPanel({ wants }: { wants: Wants }) {
  const { t } = useTranslation()
  const category = Form.useWatch('contentsCategory') as ContentsCategory | undefined
  return (
    <Panel title={t('contents.title')} group>
      {wants.abroad && (
        <Choice
          name="contentsCategory"
          label={t('item.category')}
          choices={categories.map((value) => ({ value, label: t(`contentsCategory.${value}`) }))}
        />
      )}
      <ContentsFields abroad={wants.abroad} sold={category === 'SALE_OF_GOODS'} />
      <div className="ph-declaration">
        <Check name="noProhibitedGoods" label={t('contents.declaration')} hint={t('contents.declarationHint')} />
      </div>
    </Panel>
  )
}
