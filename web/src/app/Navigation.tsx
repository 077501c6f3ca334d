import { Link, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/Icon'
import { Brand } from './Brand'
import { itemAt, navFor, type NavItem } from './nav'
import { paths } from './paths'
import { setPrefs, usePrefs } from './prefs'
import { can, useViewer, type Viewer } from './session'

const JobsPanel = lazy(() => import('./jobs/JobsPanel'))

/** With so few entries, headings would be noise. */
const FEW = 8

export function Navigation() {
  const { t } = useTranslation()
  const { navFolded } = usePrefs()
  const who = useViewer()
  const groups = navFor(who)
  const headed = groups.flatMap((group) => group.items).length > FEW
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = itemAt(groups, path)
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
                  <Entry item={item} here={item.key === here?.key} titled={navFolded} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Suspense>
        <Running who={who} />
      </Suspense>
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

/** Customers start no work of their own, so nothing is listened for. */
function Running({ who }: { who: Viewer | undefined }) {
  return can(who, 'jobs:read') && who?.user && who.user.kind !== 'CUSTOMER' ? <JobsPanel me={who.user.id} /> : null
}

function Entry({ item, here, titled }: { item: NavItem; here: boolean; titled: boolean }) {
  const { t } = useTranslation()
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
  return (
    <Link to={item.to} activeOptions={{ exact: true }} aria-current={here ? 'page' : undefined} title={title}>
      {content}
    </Link>
  )
}
