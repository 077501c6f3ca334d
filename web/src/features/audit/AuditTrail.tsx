import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { firstPage } from '../../app/keyset'
import { paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { Page } from '../../kit/Page'
import './audit.css'
import { AuditFilters, useActiveFilters } from './AuditFilters'
import { AuditRows } from './AuditRows'
import { Chain } from './Chain'
import { Entry } from './Entry'
import type { Change } from './trail'

const route = getRouteApi(routeIds.audit)

export default function AuditTrail() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.audit })
  const mayVerify = useCan('audit_entries:verify')
  const change: Change = (patch) => void go({ search: (old) => ({ ...old, ...firstPage, ...patch }) })
  const close = () => void go({ search: (old) => ({ ...old, entry: undefined }) })
  const active = useActiveFilters(search, change)
  useEscape(search.entry === undefined ? undefined : close)
  return (
    <Page fill title={t('audit.title')}>
      {mayVerify && <Chain />}
      <AuditFilters search={search} change={change} active={active} />
      <div className="ph-split" data-open={search.entry !== undefined || undefined}>
        <div className="ph-list">
          <AuditRows search={search} change={change} active={active} />
        </div>
        {search.entry !== undefined && <Entry sequence={search.entry} onClose={close} />}
      </div>
    </Page>
  )
}

/** Escape closes the entry, unless a menu or a dialog above it wants the key first. */
function useEscape(close: (() => void) | undefined): void {
  const onEscape = useEffectEvent(() => close?.())
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('[role=dialog], .ph-menu-layer')) {
        onEscape()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
