import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { orderProducts } from '../../app/search'
import { productWord } from '../../app/words/orders'
import type { OrderProduct } from '../../gql/graphql'
import { Key } from '../../kit/basics'

interface Props {
  value?: OrderProduct
  onChange?: (product: OrderProduct) => void
  /** The product is chosen; the scale is next. */
  onChosen: () => void
}

/** One figure per product: the clerk's first key for every customer. Arrows walk, as in every group of choices. */
export function ProductKeys({ value, onChange, onChosen }: Props) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    const product = orderProducts[parseInt(event.key, 10) - 1]
    if (product && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onChange?.(product)
      onChosen()
    }
  }
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- The focus is on one of the choices inside.
    <div className="ph-products" role="radiogroup" aria-label={t('counter.product')} onKeyDown={onKeyDown}>
      {orderProducts.map((product, index) => (
        <label key={product} data-chosen={product === value || undefined}>
          <input
            type="radio"
            name="counter-product"
            value={product}
            checked={product === value}
            onChange={() => onChange?.(product)}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- Each customer begins here, without a mouse.
            autoFocus={product === value}
          />
          <Key>{index + 1}</Key>
          {productWord(product)}
        </label>
      ))}
    </div>
  )
}
