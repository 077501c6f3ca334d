import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterMethod } from '../../gql/graphql'
import { Key } from '../../kit/basics'

const methods = ['CASH', 'QR_CODE', 'BANK_CARD'] as const satisfies readonly CounterMethod[]

/** How it is paid: one figure each, cash first. */
export function MethodKeys({ value, onChange }: { value?: CounterMethod; onChange?: (method: CounterMethod) => void }) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    const method = methods[parseInt(event.key, 10) - 1]
    if (method && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onChange?.(method)
    }
  }
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- The focus is on one of the choices inside.
    <div className="ph-products" role="radiogroup" aria-label={t('counter.method')} onKeyDown={onKeyDown}>
      {methods.map((method, index) => (
        <label key={method} data-chosen={method === value || undefined}>
          <input
            type="radio"
            name="counter-method"
            value={method}
            checked={method === value}
            onChange={() => onChange?.(method)}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- The next key is the way of paying, without a mouse.
            autoFocus={method === value}
          />
          <Key>{index + 1}</Key>
          {t(`counterMethod.${method}`)}
        </label>
      ))}
    </div>
  )
}
