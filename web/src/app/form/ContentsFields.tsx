import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContentLineInput } from '../../gql/graphql'
import { Icon } from '../../kit/Icon'
import { fieldsOf } from '../../kit/form'
import { countriesAbroad, countryName } from '../quote/countries'

/** Within the list a field is called by its line and its own name. */
type Lines = Record<string, ContentLineInput>

const { Text, Number: NumberField, Choice } = fieldsOf<Lines>()
const MOST_LINES = 20
const DESCRIPTION_MOST = 60

interface Props {
  /** Customs ask for weight and value of each line, and for goods sold also for number and origin. */
  abroad: boolean
  sold: boolean
}

/** What is inside, line by line, as the sender declares it. */
export function ContentsFields({ abroad, sold }: Props) {
  const { t, i18n } = useTranslation()
  const origins = [{ value: 'CN', label: countryName('CN', i18n.language) }, ...countriesAbroad(i18n.language)]
  return (
    <Form.List name="contents">
      {(lines, { add, remove }, { errors }) => (
        <>
          {lines.map((line, index) => (
            <div key={line.key} className="ph-contentline" role="group" aria-label={t('form.line', { line: index + 1 })}>
              <header>
                <small>{t('form.line', { line: index + 1 })}</small>
                {lines.length > 1 && (
                  <button
                    type="button"
                    className="ph-iconbtn"
                    aria-label={t('form.remove', { line: index + 1 })}
                    title={t('form.remove', { line: index + 1 })}
                    onClick={() => remove(line.name)}
                  >
                    <Icon name="cross" size={12} />
                  </button>
                )}
              </header>
              <Text name={[String(line.name), 'description']} label={t('contents.description')} most={DESCRIPTION_MOST} />
              <div className="ph-three">
                <NumberField name={[String(line.name), 'quantity']} label={t('contents.quantity')} kind="whole" />
                <NumberField name={[String(line.name), 'weightGrams']} label={t('contents.weight')} kind="grams" optional={!abroad} />
                <NumberField name={[String(line.name), 'value']} label={t('contents.value')} kind="amount" optional={!abroad} />
              </div>
              {abroad && (
                <div className="ph-two">
                  <Text
                    name={[String(line.name), 'hsCode']}
                    label={t('contents.hsCode')}
                    hint={t('contents.hsHint')}
                    most={10}
                    inputMode="numeric"
                    optional={!sold}
                  />
                  <Choice name={[String(line.name), 'originCountry']} label={t('contents.origin')} choices={origins} optional={!sold} />
                </div>
              )}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          {lines.length < MOST_LINES && (
            <button type="button" className="ph-btn" onClick={() => add({ quantity: '1' })}>
              <Icon name="plus" />
              {t('form.add')}
            </button>
          )}
        </>
      )}
    </Form.List>
  )
}
