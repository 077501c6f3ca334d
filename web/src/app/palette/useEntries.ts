import { useNavigate, useRouter } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hold } from '../held'
import { useAllCommands, type Command } from '../commands'
import { pagesFor, type NavItem } from '../nav'
import { paths } from '../paths'
import { recents } from '../recent'
import { can, useViewer, type Viewer } from '../session'
import { listed, type Entry } from './entries'
import type { Typed } from './numbers'

interface Found {
  entries: readonly Entry[]
}

/** Everything that fits what was typed, in the order it is shown in. */
export function useEntries(typed: string, number: Typed | undefined, found: Found, act: Act): Entry[] {
  const { t } = useTranslation()
  const who = useViewer()
  const commands = useAllCommands()
  const router = useRouter()
  const go = useNavigate()
  const [lately] = useState(recents)
  return useMemo(() => {
    const to = (href: string) => () => router.history.push(href)
    const open = (item: NavItem) => (item.apart ? () => location.assign(item.to) : to(item.to))
    const recent = lately.map<Entry>((one) => ({
      id: `record:${one.to}`,
      group: 'recent',
      label: one.label,
      icon: one.icon,
      run: to(one.to),
    }))
    const entries = [
      ...found.entries,
      ...searches(number, who, t, (path, q) => () => void go({ to: path, search: {}, state: hold(q) })),
      ...commands.map(commandEntry),
      ...actsFor(act, who, t, (path) => () => void go({ to: path })),
      ...(typed.trim() ? [] : recent),
      ...pagesFor(who).map((item) => pageEntry(item, t, open(item))),
      ...recent,
    ]
    return listed(entries, typed)
  }, [typed, number, found.entries, commands, who, t, lately, router, go, act])
}

export interface Act {
  help: () => void
  signOut: () => void
}

function commandEntry(command: Command): Entry {
  return { icon: 'arrow', ...command, id: `act:${command.key}`, group: 'actions' }
}

function pageEntry(item: NavItem, t: TFunction, run: () => void): Entry {
  return {
    id: `page:${item.key}`,
    group: 'pages',
    label: t(`nav.${item.key}`),
    also: item.key,
    icon: item.icon,
    keys: `g ${item.letter}`,
    run,
  }
}

/** What can be done wherever one is. */
function actsFor(act: Act, who: Viewer | undefined, t: TFunction, to: (path: string) => () => void): Entry[] {
  const acts: Entry[] = [
    { id: 'act:help', group: 'actions', label: t('keys.title'), icon: 'key', keys: '?', run: act.help },
    { id: 'act:account', group: 'actions', label: t('nav.account'), icon: 'user', run: to(paths.account) },
    { id: 'act:signOut', group: 'actions', label: t('top.signOut'), icon: 'lock', run: act.signOut },
  ]
  if (can(who, 'orders:place')) {
    acts.unshift({ id: 'act:place', group: 'actions', label: t('orders.create'), icon: 'plus', keys: 'c', run: to(paths.orderNew) })
  }
  return acts
}

/** A number, whole or begun, can be searched for in the lists whatever the server knows of it. */
function searches(
  number: Typed | undefined,
  who: Viewer | undefined,
  t: TFunction,
  search: (path: typeof paths.orders | typeof paths.shipments, q: string) => () => void,
): Entry[] {
  if (!number) {
    return []
  }
  const entries: Entry[] = []
  if (can(who, 'orders:read')) {
    entries.push({
      id: 'search:orders',
      group: 'records',
      label: t('palette.searchOrders', { number: number.number }),
      icon: 'search',
      run: search(paths.orders, number.number),
    })
  }
  if (can(who, 'shipments:read')) {
    entries.push({
      id: 'search:shipments',
      group: 'records',
      label: t('palette.searchShipments', { number: number.number }),
      icon: 'search',
      run: search(paths.shipments, number.number),
    })
  }
  return entries
}
