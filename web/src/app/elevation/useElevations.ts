import { useEffect, useState } from 'react'
import { ElevationsDocument, type ElevationsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { can, useViewer } from '../session'

type Held = Extract<NonNullable<ElevationsQuery['node']>, { __typename?: 'User' }>['roleAssignments'][number]

const LOOK_MS = 20_000
const ASK_MS = 60_000
const MINUTE_MS = 60_000
const HOUR_MINUTES = 60

export interface Left {
  hours: number
  minutes: number
}

/** The viewer's elevations that are in force, looked at again while time passes and once a minute asked for again. */
export function useElevations(): { elevations: Held[]; now: number; again: () => void } {
  const who = useViewer()
  const id = who?.user?.id
  const [now, setNow] = useState(() => Date.now())
  const [at] = useState(() => new Date(now).toISOString())
  const [{ data }, ask] = useQuery({
    query: ElevationsDocument,
    variables: { id: id ?? '', at },
    requestPolicy: 'cache-and-network',
    pause: !id || !can(who, 'elevations:request'),
  })
  const paused = !id || !can(who, 'elevations:request')
  useEffect(() => {
    if (paused) {
      return undefined
    }
    const looking = window.setInterval(() => setNow(Date.now()), LOOK_MS)
    const asking = window.setInterval(() => ask({ requestPolicy: 'network-only' }), ASK_MS)
    return () => {
      window.clearInterval(looking)
      window.clearInterval(asking)
    }
  }, [paused, ask])
  const node = useLast(data?.node ?? undefined)
  const held = node?.__typename === 'User' ? node.roleAssignments : []
  return { elevations: held.filter((one) => one.elevation && leftOf(one, now) !== undefined), now, again: () => ask({ requestPolicy: 'network-only' }) }
}

/** How long it is still in force; nothing before it begins and once it is over. */
export function leftOf(held: { validFrom: string; validUntil?: string | null }, now: number): Left | undefined {
  const until = held.validUntil ? Date.parse(held.validUntil) : 0
  if (until <= now || Date.parse(held.validFrom) > now) {
    return undefined
  }
  const minutes = Math.ceil((until - now) / MINUTE_MS)
  return { hours: Math.floor(minutes / HOUR_MINUTES), minutes: minutes % HOUR_MINUTES }
}
