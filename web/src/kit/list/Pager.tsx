import { useTranslation } from 'react-i18next'
import { count } from '../format'
import { Icon } from '../Icon'

/** Above this the server stops counting. */
export const COUNTED_TO = 10_000

interface Props {
  from: number
  to: number
  total: number
  /** Left out where the number of rows is not for the reader to choose. */
  size?: number
  sizes?: readonly number[]
  onSize?: (size: number) => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

/** Keyset paging knows two directions and no page numbers. */
export function Pager({ from, to, total, size, sizes, onSize, onPrevious, onNext }: Props) {
  const { t } = useTranslation()
  const capped = total > COUNTED_TO
  const words = { from: count(from), to: count(to), total: count(Math.min(total, COUNTED_TO)) }
  return (
    <nav className="ph-pager" aria-label={t('table.pages')}>
      <span className="ph-num" aria-live="polite">
        {capped ? t('table.rangeCapped', words) : t('table.range', words)}
      </span>
      {onSize && (
        <label className="ph-pagesize">
          {t('list.pageSize')}
          <select value={size} onChange={(event) => onSize(Number(event.target.value))}>
            {sizes?.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="ph-btn" disabled={!onPrevious} onClick={onPrevious}>
        <Icon name="prev" size={12} />
        {t('table.previous')}
      </button>
      <button type="button" className="ph-btn" disabled={!onNext} onClick={onNext}>
        {t('table.next')}
        <Icon name="next" size={12} />
      </button>
    </nav>
  )
}
