import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResourceList } from '../../app/list/ResourceList'
import { paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { AuditActorDocument, AuditEntryDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import './audit.css'
import { Chain } from './Chain'
import { Entry } from './Entry'
import { auditList } from './list'

const route = getRouteApi(routeIds.audit)

export default function AuditTrail() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const go = useNavigate({ from: paths.audit })
  const router = useRouter()
  const mayVerify = useCan('audit_entries:verify')
  const actorName = useActorName(search.actor)
  const { entry, ...place } = search
  const openId = useEntryId(entry)
  const here = router.buildLocation({ to: paths.audit, search: place }).href
  const spec = useMemo(() => auditList(t, here, (id) => actorName ?? id), [t, here, actorName])
  const close = () => void go({ search: (old) => ({ ...old, entry: undefined }) })
  useEscape(entry === undefined ? undefined : close)
  return (
    <ResourceList
      spec={spec}
      search={search}
     
      above={mayVerify && <Chain />}
      beside={entry !== undefined && <Entry sequence={entry} onClose={close} />}
      activeId={openId}
    />
  )
}

/** An address holds the actor's id; people know them by name. */
function useActorName(id: string | undefined): string | undefined {
  const [{ data }] = useQuery({ query: AuditActorDocument, variables: { id: id ?? '' }, pause: !id })
  const node = data?.node
  return id && node?.__typename === 'User' ? node.displayName : undefined
}

/** The entry that is open beside the list, as the list's rows are known. */
function useEntryId(sequence: number | undefined): string | undefined {
  const [{ data }] = useQuery({ query: AuditEntryDocument, variables: { sequence: sequence ?? 0 }, pause: sequence === undefined })
  return data?.auditEntries.nodes.find((node) => node.sequence === sequence)?.id
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
