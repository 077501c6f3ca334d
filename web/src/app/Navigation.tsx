import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/Icon'
import { Brand } from './Brand'
import { navFor, type NavItem } from './nav'
import { paths } from './paths'
import { setPrefs, usePrefs } from './prefs'
import { useViewer } from './session'

/** With so few entries, headings would be noise. */
const FEW = 8

export function Navigation() {
  const { t } = useTranslation()
  const { navFolded } = usePrefs()
  const groups = navFor(useViewer())
  const headed = groups.flatMap((group) => group.items).length > FEW
  return (
    <aside className="ph-side">
      <Link to={paths.home} className="ph-brand">
        <Brand />
        <span>
          <strong>{t('app.name')}</strong>
          <small>{t('app.tagline')}</small>
        </span>
      </Link>
      <nav aria-label={t('nav.label')}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-label={t(`nav.${group.key}`)}>
            {headed && (
              <span className="ph-navgroup" aria-hidden="true">
                {t(`nav.${group.key}`)}
              </span>
            )}
            <ul>
              {group.items.map((item) => (
                <li key={item.key}>
                  <Entry item={item} titled={navFolded} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <button
        type="button"
        className="ph-fold"
        aria-label={t(navFolded ? 'nav.unfold' : 'nav.fold')}
        onClick={() => setPrefs({ navFolded: !navFolded })}
      >
        <Icon name={navFolded ? 'next' : 'prev'} />
      </button>
    </aside>
  )
}

function Entry({ item, titled }: { item: NavItem; titled: boolean }) {
  const { t } = useTranslation()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const label = t(`nav.${item.key}`)
  const content = (
    <>
      <Icon name={item.icon} />
      <span>{label}</span>
    </>
  )
  const title = titled ? label : undefined
  if (item.apart) {
    return (
      <a href={item.to} title={title}>
        {content}
      </a>
    )
  }
  const here = path === item.to || path.startsWith(`${item.to}/`)
  return (
    <Link to={item.to} aria-current={here ? 'page' : undefined} title={title}>
      {content}
    </Link>
  )
}
