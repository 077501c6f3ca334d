import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Amount } from '../../kit/basics'
import { money } from '../../kit/format'
import { ChargeLines } from './ChargeLines'
import type { Quoting } from './useQuote'

interface Props {
  quoting: Quoting
  submit: string
  busy: boolean
  idempotencyKey: string
  children: ReactNode
}

const KEY_SHOWN = 8

/** The price is read before the button is reached, and the button stands under it. */
export function Receipt({ quoting, submit, busy, idempotencyKey, children }: Props) {
  const { t } = useTranslation()
  const { quote, stale, failed } = quoting
  return (
    <aside className="ph-receipt" aria-label={t('place.quote')} data-stale={(quote && stale) || undefined}>
      <header>
        <h2>{t('place.quote')}</h2>
        {quote && <small>{t('place.since', { date: quote.tariff.effectiveFrom })}</small>}
      </header>
      {quote ? (
        <>
          <ChargeLines lines={quote.lines} />
          <div className="ph-total">
            <span>
              {t('place.total')} <small>{t(`zone.${quote.zone}`)}</small>
            </span>
            <strong>
              <Amount value={quote.total} />
            </strong>
          </div>
          <small>
            {t('place.basis', { basis: '' })}
            <span lang="zh-CN">{quote.tariff.basis}</span>
          </small>
        </>
      ) : (
        <p className="ph-quiet">{t(failed ? 'place.quoteFailed' : 'place.quoteWait')}</p>
      )}
      <p className="ph-sr" role="status">
        {quote && !stale && t('place.totalSpoken', { amount: money(quote.total) })}
      </p>
      {children}
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {submit}
      </Button>
      <small>{t('place.key', { key: idempotencyKey.slice(0, KEY_SHOWN) })}</small>
    </aside>
  )
}
