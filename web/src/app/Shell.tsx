import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isExpired, watchExpired } from '../graphql/reauth'
import { Skeleton } from '../kit/basics'
import { Toasts } from '../kit/toast'
import { Navigation } from './Navigation'
import { OfflineLine } from './OfflineLine'
import { paths } from './paths'
import { usePrefs } from './prefs'
import { can, useViewer } from './session'
import { focusSearch, useShortcuts, walkRows } from './shortcuts'
import { TopBar } from './TopBar'

const KeysHelp = lazy(() => import('./KeysHelp'))
const Reauth = lazy(() => import('./Reauth'))

export function Shell() {
  const { t } = useTranslation()
  const { navFolded } = usePrefs()
  const [help, setHelp] = useState(false)
  const expired = useSyncExternalStore(watchExpired, isExpired)
  const main = useFocusOnArrival()
  useGlobalKeys(() => setHelp(true))
  return (
    <div className="ph-shell" data-folded={navFolded || undefined}>
      <a className="ph-skip" href="#main">
        {t('app.skip')}
      </a>
      <Navigation />
      <TopBar onHelp={() => setHelp(true)} />
      <main id="main" ref={main} className="ph-main" tabIndex={-1}>
        <OfflineLine />
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
      <Suspense>
        {help && <KeysHelp onClose={() => setHelp(false)} />}
        {expired && <Reauth />}
      </Suspense>
    </div>
  )
}

function useGlobalKeys(onHelp: () => void): void {
  const who = useViewer()
  const go = useNavigate()
  useShortcuts({
    '?': onHelp,
    '/': focusSearch,
    j: () => walkRows(1),
    k: () => walkRows(-1),
    c: () => {
      if (can(who, 'orders:place')) {
        void go({ to: paths.orderNew })
      }
    },
    'g o': () => {
      if (can(who, 'orders:read')) {
        void go({ to: paths.orders })
      }
    },
    'g a': () => {
      if (can(who, 'audit_entries:read')) {
        void go({ to: paths.audit })
      }
    },
  })
}

/** After a navigation the focus goes to the content. A dialog that has an address of its own is not another page. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const page = useRouterState({
    select: (state) => state.matches.findLast((match) => !match.staticData.dialog)?.pathname,
  })
  const arrived = useRef(page)
  useEffect(() => {
    if (arrived.current !== page) {
      arrived.current = page
      main.current?.focus({ preventScroll: true })
    }
  }, [page])
  return main
}
