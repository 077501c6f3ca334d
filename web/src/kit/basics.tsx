/** The small words of the console: a state, an amount, a number, a time. None of them knows a router or a query. */
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../theme/tokens'
import { count, dateTime, groupNumber, money, shortDateTime, type MoneyValue } from './format'
import { Icon, type IconName } from './Icon'
import { toast } from './toast'

/** Tone gives colour and shape, so that a state reads without colour, and its word reads without either. */
const toneIcons: Record<Tone, IconName> = {
  neutral: 'ring',
  moving: 'arrow',
  waiting: 'wait',
  done: 'check',
  failed: 'alert',
  held: 'pause',
}

export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="ph-badge" data-tone={tone}>
      <Icon name={icon ?? toneIcons[tone]} size={12} />
      {children}
    </span>
  )
}

export function Amount({ value }: { value: MoneyValue }) {
  return <span className="ph-num">{money(value)}</span>
}

export function Count({ value }: { value: number }) {
  return <span className="ph-num">{count(value)}</span>
}

export function Time({ at, short }: { at: string; short?: boolean }) {
  return (
    <time className="ph-num" dateTime={at} title={dateTime(at)}>
      {short ? shortDateTime(at) : dateTime(at)}
    </time>
  )
}

export function ItemNumber({ value }: { value: string }) {
  return <span className="ph-number">{groupNumber(value)}</span>
}

export function Mono({ children }: { children: ReactNode }) {
  return <span className="ph-mono">{children}</span>
}

export function Key({ children }: { children: ReactNode }) {
  return <kbd className="ph-key">{children}</kbd>
}

/** Names of people and places stay in their own language, and a screen reader is told which. */
export function Han({ children }: { children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>
}

export function None() {
  const { t } = useTranslation()
  return <span className="ph-quiet">{t('common.none')}</span>
}

export function Panel({ title, extra, children, group }: { title?: ReactNode; extra?: ReactNode; children: ReactNode; group?: boolean }) {
  const id = useId()
  return (
    <section className="ph-panel" role={group ? 'group' : undefined} aria-labelledby={title ? id : undefined}>
      {title && (
        <header>
          <h2 id={id}>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  )
}

export interface Fact {
  label: string
  value: ReactNode
}

export function Facts({ items, columns = 1 }: { items: readonly Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className="ph-facts" data-columns={columns}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Empty({ icon = 'search', title, children, action }: { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ph-empty">
      <Icon name={icon} size={28} />
      <p>
        <strong>{title}</strong>
      </p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** It appears a moment late, by its style sheet, so that a quick answer shows no skeleton at all. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="ph-skeleton" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  )
}

/** Writes to the clipboard and says so; browsers refuse it outside secure pages, and that is said too. */
export function useCopy(): (text: string, said?: string) => void {
  const { t } = useTranslation()
  return (text, said) => {
    navigator.clipboard.writeText(text).then(
      () => toast(said ?? t('common.copied', { text })),
      () => toast(t('common.copyFailed'), 'failed'),
    )
  }
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const copy = useCopy()
  return (
    <button type="button" className="ph-iconbtn" aria-label={label} title={label} onClick={() => copy(text)}>
      <Icon name="copy" />
    </button>
  )
}
