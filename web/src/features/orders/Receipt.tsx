import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Quote } from '../../app/quote/Quote'
import type { QuoteFieldsFragment, ScreeningFieldsFragment } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { KeyNote, type Preview } from '../../kit/form'
import { ProblemNote } from '../../kit/ProblemNote'

export interface Priced {
  quote: QuoteFieldsFragment
  screening?: ScreeningFieldsFragment | undefined
}

interface Props {
  preview: Preview<Priced>
  submit: string
  busy: boolean
  idempotencyKey?: string
  children: ReactNode
}

/** The price is read before the button is reached, and the button stands under it. */
export function Receipt({ preview, submit, busy, idempotencyKey, children }: Props) {
  const { t } = useTranslation()
  const { result, stale, problem } = preview
  return (
    <aside className="ph-receipt" aria-label={t('place.quote')}>
      <header>
        <h2>{t('place.quote')}</h2>
      </header>
      {result && <Quote quote={result.quote} stale={stale} />}
      {!result && !problem && <p className="ph-quiet">{t('place.quoteWait')}</p>}
      {problem && <ProblemNote problem={problem} />}
      {result?.screening && <Screening screening={result.screening} />}
      {children}
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {submit}
      </Button>
      {idempotencyKey && <KeyNote idempotencyKey={idempotencyKey} />}
    </aside>
  )
}

const tones = { PASS: 'done', REVIEW: 'waiting', REFUSE: 'failed' } as const

/** What looking through the declared contents found: nothing, something for the clerk to look at, something to refuse. */
function Screening({ screening }: { screening: ScreeningFieldsFragment }) {
  const { t, i18n } = useTranslation()
  const { verdict, findings } = screening
  return (
    <div className="ph-finding" role="status">
      <span>
        <Badge tone={tones[verdict]}>{t(`contents.verdict.${verdict}`)}</Badge>
      </span>
      {findings.map((finding) => (
        <small key={finding.code + finding.term}>
          {t('contents.finding', {
            term: finding.term,
            category: i18n.language === 'zh-CN' ? finding.categoryZh : finding.category,
            code: finding.code,
          })}
        </small>
      ))}
    </div>
  )
}
