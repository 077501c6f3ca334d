import { Checkbox, Form, Input, Segmented } from 'antd'
import type { Rule } from 'antd/es/form'
import { useTranslation } from 'react-i18next'
import { letterProducts } from '../../app/search'
import { Panel } from '../../kit/basics'
import { plainNumber } from '../../kit/format'
import type { PartyName, PlaceValues } from './placing'
import { productWord } from './words'

function useRequired(): Rule {
  const { t } = useTranslation()
  return { required: true, whitespace: true, message: t('common.required') }
}

function useOptional(): (label: string) => string {
  const { t } = useTranslation()
  return (label) => `${label} (${t('common.optional')})`
}

/** What is typed with signs, blanks or full-width digits is checked as the plain number that will be sent. */
function plain(pattern: RegExp, message: string): Rule {
  return {
    validator: (_, typed: string | undefined) =>
      !typed || pattern.test(plainNumber(typed)) ? Promise.resolve() : Promise.reject(new Error(message)),
  }
}

export function ServiceFields() {
  const { t } = useTranslation()
  const required = useRequired()
  const optional = useOptional()
  return (
    <Panel title={t('place.service')} group>
      <Form.Item<PlaceValues> name="product" label={t('place.product')}>
        <Segmented
          block
          aria-label={t('place.product')}
          options={letterProducts.map((value) => ({ value, label: productWord(value) }))}
        />
      </Form.Item>
      <div className="ph-two">
        <Form.Item<PlaceValues>
          name="weightGrams"
          label={t('place.weight')}
          validateTrigger="onBlur"
          rules={[required, plain(/^\d+$/, t('place.digitsOnly'))]}
        >
          <Input inputMode="numeric" autoComplete="off" suffix={t('place.gram')} />
        </Form.Item>
        <Form.Item<PlaceValues>
          name="insuredValue"
          label={optional(t('place.insuredValue'))}
          extra={t('place.insuredHint')}
          validateTrigger="onBlur"
          rules={[plain(/^\d+(\.\d{1,2})?$/, t('place.amountOnly'))]}
        >
          <Input inputMode="decimal" autoComplete="off" prefix="¥" />
        </Form.Item>
      </div>
      <div className="ph-checkrow">
        <Form.Item<PlaceValues> name="registered" valuePropName="checked" extra={t('place.registeredHint')}>
          <Checkbox>{t('place.registered')}</Checkbox>
        </Form.Item>
        <Form.Item<PlaceValues> name="returnReceipt" valuePropName="checked">
          <Checkbox>{t('place.returnReceipt')}</Checkbox>
        </Form.Item>
      </div>
    </Panel>
  )
}

export function PartyFields({ party }: { party: PartyName }) {
  const { t } = useTranslation()
  const required = useRequired()
  const optional = useOptional()
  const item = { validateTrigger: 'onBlur', rules: [required] }
  return (
    <Panel title={t(`place.${party}`)} group>
      <div className="ph-two">
        <Form.Item<PlaceValues> name={[party, 'name']} label={t('place.name')} {...item}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item<PlaceValues> name={[party, 'phone']} label={t('place.phone')} {...item}>
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item<PlaceValues> name={[party, 'province']} label={t('place.province')} {...item}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item<PlaceValues> name={[party, 'city']} label={t('place.city')} {...item}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item<PlaceValues> name={[party, 'district']} label={optional(t('place.district'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item<PlaceValues> name={[party, 'postcode']} label={optional(t('place.postcode'))}>
          <Input inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item<PlaceValues> name={[party, 'street']} label={t('place.street')} {...item}>
        <Input autoComplete="off" />
      </Form.Item>
    </Panel>
  )
}
