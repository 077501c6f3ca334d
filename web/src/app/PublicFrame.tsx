import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../kit/basics'
import { Toasts } from '../kit/toast'
import { Brand } from './Brand'
import { OfflineLine } from './OfflineLine'
import { paths } from './paths'
import './public.css'
import { LanguageButton, ModeButton } from './TopBar'

/** What everybody may read needs no account: a head with the two public pages, and the way to sign in. */
export default function PublicFrame() {
  const { t } = useTranslation()
  return (
    <div className="ph-public">
      <a className="ph-skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="ph-public-head">
        <Link to={paths.track} className="ph-brand">
          <Brand />
          <span>
            <strong>{t('app.name')}</strong>
            <small>{t('app.tagline')}</small>
          </span>
        </Link>
        <nav aria-label={t('nav.label')}>
          <PublicLink to={paths.track} label={t('track.nav')} />
          <PublicLink to={paths.tariffs} label={t('tariffs.nav')} />
        </nav>
        <div className="ph-public-tools">
          <ModeButton />
          <LanguageButton />
          <Link to={paths.signUp} className="ph-btn" data-plain>
            {t('signIn.signUp')}
          </Link>
          <Link to={paths.signIn} className="ph-btn">
            {t('signIn.submit')}
          </Link>
        </div>
      </header>
      <OfflineLine />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="ph-public-foot">{t('track.foot')}</footer>
      <Toasts />
    </div>
  )
}

function PublicLink({ to, label }: { to: string; label: string }) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = path === to || path.startsWith(`${to}/`)
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  )
}
