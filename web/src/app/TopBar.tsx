import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/Icon'
import { AccountMenu } from './AccountMenu'
import { navFor } from './nav'
import { orderPath, paths } from './paths'
import { setPrefs, useMode, usePrefs } from './prefs'
import { useViewer } from './session'

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation()
  return (
    <header className="ph-top">
      <Crumbs />
      <div className="ph-topend">
        <button type="button" className="ph-iconbtn" aria-label={t('top.help')} title={t('top.help')} onClick={onHelp}>
          <span aria-hidden="true">?</span>
        </button>
        <ModeButton />
        <LanguageButton />
        <AccountMenu />
      </div>
    </header>
  )
}

export function ModeButton() {
  const { t } = useTranslation()
  const mode = useMode()
  const label = t(mode === 'dark' ? 'top.toLight' : 'top.toDark')
  return (
    <button
      type="button"
      className="ph-iconbtn"
      aria-label={label}
      title={label}
      onClick={() => setPrefs({ theme: mode === 'dark' ? 'light' : 'dark' })}
    >
      <Icon name={mode === 'dark' ? 'sun' : 'moon'} />
    </button>
  )
}

export function LanguageButton() {
  const { t } = useTranslation()
  const { language } = usePrefs()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="ph-btn" data-plain lang={other} onClick={() => setPrefs({ language: other })}>
      {t('top.otherLanguage')}
    </button>
  )
}

interface Crumb {
  label: string
  to?: string
}

function useCrumbs(): Crumb[] {
  const { t } = useTranslation()
  const who = useViewer()
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (path === paths.account) {
    return [{ label: t('nav.account') }]
  }
  const [, first = '', second] = path.split('/')
  const group = navFor(who).find((one) => one.items.some((item) => item.to === `/${first}`))
  const item = group?.items.find((one) => one.to === `/${first}`)
  if (!group || !item) {
    return []
  }
  const crumbs: Crumb[] = [{ label: t(`nav.${group.key}`) }, { label: t(`nav.${item.key}`), to: item.to }]
  if (path === paths.orderNew) {
    crumbs.push({ label: t('orders.create') })
  } else if (second) {
    const number = decodeURIComponent(second)
    crumbs.push({ label: number, to: orderPath(number) })
  }
  return crumbs
}

function Crumbs() {
  const { t } = useTranslation()
  const crumbs = useCrumbs()
  return (
    <nav className="ph-crumbs" aria-label={t('nav.breadcrumb')}>
      <ol>
        {crumbs.map((crumb, index) => {
          const current = index === crumbs.length - 1 ? 'page' : undefined
          return (
            <li key={crumb.label}>
              {crumb.to && !current ? <Link to={crumb.to}>{crumb.label}</Link> : <span aria-current={current}>{crumb.label}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
