import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: ReactNode
  /** The plain-text title, for the browser's tab, when the visible one is more than text. */
  name?: string
  /** A small control that belongs to the title without being part of it. */
  beside?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  /** A list fills the viewport and scrolls inside itself, so that its title, filters and pager never leave. */
  fill?: boolean
  children: ReactNode
}

export function Page({ title, name, beside, note, actions, fill, children }: Props) {
  const { t } = useTranslation()
  const text = name ?? (typeof title === 'string' ? title : '')
  return (
    <div className="ph-page" data-fill={fill || undefined}>
      <title>{`${text} · ${t('app.full')}`}</title>
      <header className="ph-pagehead">
        <div>
          <div className="ph-title">
            <h1>{title}</h1>
            {beside}
          </div>
          {note && <div className="ph-note">{note}</div>}
        </div>
        {actions && <div className="ph-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
