import { nonce } from './theme/nonce'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import { StrictMode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { howLeft, watchLeft, watchWindows } from './app/leaving'
import { prefs, useMode, usePrefs } from './app/prefs'
import { router } from './app/router'
import { SignedOut } from './app/SignedOut'
import { client } from './graphql/client'
import { loadLanguage, startLanguage } from './i18n'
import { antdTheme } from './theme/antd'
import './theme/base.css'
import './theme/page.css'
import './theme/controls.css'
import './theme/words.css'
import './theme/shell.css'
import './theme/list.css'
import './theme/views.css'
import { applyTokens } from './theme/tokens'

function Root({ first }: { first: Locale }) {
  const { density, language } = usePrefs()
  const [locale, setLocale] = useState(first)
  const mode = useMode()
  const left = useSyncExternalStore(watchLeft, howLeft)
  useLayoutEffect(() => applyTokens(mode, density), [mode, density])
  useEffect(() => void loadLanguage(language).then(setLocale), [language])
  return (
    <ConfigProvider
      locale={locale}
      theme={antdTheme(mode, density)}
      csp={nonce ? { nonce } : undefined}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {left ? (
        <SignedOut how={left} />
      ) : (
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      )}
    </ConfigProvider>
  )
}

const element = document.getElementById('root')
if (element) {
  const first = await startLanguage(prefs().language)
  watchWindows()
  createRoot(element).render(
    <StrictMode>
      <Root first={first} />
    </StrictMode>,
  )
}
