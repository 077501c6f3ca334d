import '../theme/nonce'
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { howLeft, watchLeft, watchWindows } from '../app/leaving'
import { prefs, useMode } from '../app/prefs'
import { ensureViewer } from '../app/session'
import { SignedOut } from '../app/SignedOut'
import { startLanguage } from '../i18n'
import { Toasts } from '../kit/toast'
import '../theme/base.css'
import '../theme/page.css'
import '../theme/controls.css'
import '../theme/words.css'
import '../theme/shell.css'
import { applyTokens } from '../theme/tokens'
import { Playground } from './Playground'
import './playground.css'

function Root({ error }: { error: unknown }) {
  const mode = useMode()
  useLayoutEffect(() => applyTokens(mode, prefs().density), [mode])
  const left = useSyncExternalStore(watchLeft, howLeft)
  return left ? (
    <SignedOut how={left} />
  ) : (
    <>
      <Playground error={error} />
      <Toasts />
    </>
  )
}

const element = document.getElementById('playground')
if (element) {
  await startLanguage(prefs().language)
  watchWindows()
  let failure: unknown
  try {
    await ensureViewer()
  } catch (error) {
    failure = error
  }
  createRoot(element).render(
    <StrictMode>
      <Root error={failure} />
    </StrictMode>,
  )
}
