import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { watchWaiting, whyWaiting } from '../graphql/reauth'
import { Skeleton } from '../kit/basics'
import { Toasts } from '../kit/toast'
import { askWhy, watchWhy, whyAsked } from '../kit/why'
import { ExpiryLine } from './ExpiryLine'
import { abandon } from './leaving'
import { Navigation } from './Navigation'
import { OfflineLine } from './OfflineLine'
import { pagesFor } from './nav'
import { paths } from './paths'
import { usePrefs } from './prefs'
import { can, useViewer } from './session'
import { focusSearch, usePaletteKey, useShortcuts, walkRows } from './shortcuts'
import { TopBar } from './TopBar'

const SentForApproval = lazy(async () => ({ default: (await import('./SentForApproval')).SentForApproval }))
const ElevationLine = lazy(async () => ({ default: (await import('./elevation/ElevationLine')).ElevationLine }))
const CommandPalette = lazy(() => import('./palette/CommandPalette'))
const Elevate = lazy(() => import('./elevation/Elevate'))
const KeysHelp = lazy(() => import('./KeysHelp'))
const Reauth = lazy(() => import('./Reauth'))
const StepUp = lazy(() => import('./StepUp'))
const WhyDialog = lazy(() => import('./why/WhyDialog'))

export function Shell() {
  const { t } = useTranslation()
  const { navFolded } = usePrefs()
  const help = useLayer()
  const palette = useLayer()
  const elevating = useLayer()
  const [verifying, setVerifying] = useState(false)
  const waiting = useSyncExternalStore(watchWaiting, whyWaiting)
  const question = useSyncExternalStore(watchWhy, whyAsked)
  const expired = waiting === 'expired'
  const main = useFocusOnArrival()
  useGlobalKeys(help.show)
  useAbandoning(expired)
  usePaletteKey(() => (palette.shown ? palette.hide() : palette.show()))
  return (
    <div className="ph-shell" data-folded={navFolded || undefined} data-over={expired || undefined}>
      <a className="ph-skip" href="#main">
        {t('app.skip')}
      </a>
      <Navigation />
      <TopBar onHelp={help.show} onSearch={palette.show} onElevate={elevating.show} />
      <main id="main" ref={main} className="ph-main" tabIndex={-1}>
        <OfflineLine />
        <ExpiryLine onVerify={() => setVerifying(true)} />
        <Suspense>
          <ElevationLine />
        </Suspense>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
      <Suspense>
        <SentForApproval />
      </Suspense>
      <Suspense>
        {palette.shown && <CommandPalette onClose={palette.hide} onHelp={help.show} />}
        {help.shown && <KeysHelp onClose={help.hide} />}
        {elevating.shown && <Elevate onClose={elevating.hide} />}
        {question && <WhyDialog question={question} onClose={() => askWhy(undefined)} />}
        {waiting === 'stale' && <StepUp />}
        {(expired || verifying) && <Reauth early={!expired} onDone={() => setVerifying(false)} />}
      </Suspense>
    </div>
  )
}

/** So long what was typed waits, out of sight, for the one who typed it. */
const WAITS_MS = 10 * 60_000

function useAbandoning(expired: boolean): void {
  useEffect(() => {
    if (!expired) {
      return undefined
    }
    const timer = window.setTimeout(abandon, WAITS_MS)
    return () => window.clearTimeout(timer)
  }, [expired])
}

/** A layer that gives the focus back to what opened it, unless the focus has gone somewhere meanwhile. */
function useLayer() {
  const [shown, setShown] = useState(false)
  const opener = useRef<Element | null>(null)
  const show = () => {
    opener.current = document.activeElement
    setShown(true)
  }
  const hide = () => {
    setShown(false)
    window.setTimeout(() => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement) {
        opener.current.focus({ preventScroll: true })
      }
    })
  }
  return { shown, show, hide }
}

function useGlobalKeys(onHelp: () => void): void {
  const who = useViewer()
  const go = useNavigate()
  const pages = pagesFor(who).map((item) => {
    const open = item.apart ? () => location.assign(item.to) : () => void go({ to: item.to })
    return [`g ${item.letter}`, open] as const
  })
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
    ...Object.fromEntries(pages),
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
