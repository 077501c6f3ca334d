import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { termsPath } from '../../app/paths'
import { purposeWord } from '../../app/words/identity'
import type { ConsentTerms } from './signUp'

/** Each purpose by itself, nothing ticked beforehand, with what it says one click away and nothing typed lost by reading it. */
export function ConsentFields({ terms }: { terms: readonly ConsentTerms[] }) {
  const { t } = useTranslation()
  return (
    <fieldset className="ph-consents">
      <legend>{t('consents.legend')}</legend>
      {terms.map(({ purpose, textVersion, required }) => (
        <div key={purpose} className="ph-consent">
          <Form.Item
            name={['consents', purpose]}
            valuePropName="checked"
            rules={
              required
                ? [{ validator: (_, ticked) => (ticked === true ? Promise.resolve() : Promise.reject(new Error(t('consents.needed')))) }]
                : []
            }
          >
            <Checkbox>
              {required ? t(`consents.agree.${purpose}`) : t('common.optional', { label: t(`consents.agree.${purpose}`) })}
            </Checkbox>
          </Form.Item>
          <a href={termsPath(purpose, textVersion)} target="_blank" rel="noreferrer">
            {t('consents.read', { version: textVersion })}
            <span className="ph-sr"> {purposeWord(purpose)}</span>
          </a>
        </div>
      ))}
    </fieldset>
  )
}
