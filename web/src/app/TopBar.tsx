import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Key } from '../kit/basics'
import { Icon } from '../kit/Icon'
import { AccountMenu } from './AccountMenu'
import { useCrumbName } from './crumbs'
import { itemAt, navFor } from './nav'
import { paths } from './paths'
import { setPrefs, useMode, usePrefs } from './prefs'
import { useViewer } from './session'
import { modifier } from './shortcuts'

interface BarProps {
  onHelp: () => void
  onSearch: () => void
  onElevate: () => void
}

export function TopBar({ onHelp, onSearch, onElevate }: BarProps) {
  const { t } = useTranslation()
  return (
    <header className="ph-top">
      <Crumbs />
      <button type="button" className="ph-searchbtn" aria-keyshortcuts="Control+K Meta+K" onClick={onSearch}>
        <Icon name="search" />
        <span>{t('palette.open')}</span>
        <Key>{modifier}</Key>
        <Key>K</Key>
      </button>
      <div className="ph-topend">
        <button type="button" className="ph-iconbtn" aria-label={t('top.help')} title={t('top.help')} onClick={onHelp}>
          <span aria-hidden="true">?</span>
        </button>
        <ModeButton />
        <LanguageButton />
        <AccountMenu onElevate={onElevate} />
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
  to?: string | undefined
}

/** Roles stand a step further down than other objects. */
const ROLES = paths.role.replace('$key', '')

/** Group, domain, and what is open of it: an object by its number or name, or the act that has a page of its own. */
function useCrumbs(): Crumb[] {
  const { t } = useTranslation()
  const groups = navFor(useViewer())
  const path = useRouterState({ select: (state) => state.location.pathname })
  const named = useCrumbName()
  if (path === paths.account) {
    return [{ label: t('nav.account') }]
  }
  const supposing = path === paths.simulate
  const item = itemAt(groups, supposing ? paths.whoCan : path)
  const group = groups.find((one) => one.items.some((other) => other.key === item?.key))
  if (!group || !item) {
    return []
  }
  const crumbs: Crumb[] = [{ label: t(`nav.${group.key}`) }, { label: t(`nav.${item.key}`), to: item.to }]
  const base = path.startsWith(ROLES) ? ROLES.slice(0, -1) : item.to
  const [open, further] = path.slice(base.length).split('/').filter(Boolean)
  if (path === paths.orderNew) {
    crumbs.push({ label: t('orders.create') })
  } else if (supposing) {
    crumbs.push({ label: t('nav.simulate') })
  } else if (path === paths.clientNew) {
    crumbs.push({ label: t('clients.make') })
  } else if (path === paths.roleNew) {
    crumbs.push({ label: t('roles.compose') })
  } else if (open && item.to !== paths.home) {
    const address = `${base}/${open}`
    const isNamed = named !== undefined && decodeURIComponent(named.path) === decodeURIComponent(address)
    crumbs.push({ label: isNamed ? named.name : decodeURIComponent(open), to: further ? address : undefined })
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
              {crumb.to && !current ? <Link to={crumb.to} activeOptions={{ exact: true }}>{crumb.label}</Link> : <span aria-current={current}>{crumb.label}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
