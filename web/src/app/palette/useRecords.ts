import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PaletteRecordDocument, type PaletteRecordQuery } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { groupNumber } from '../../kit/format'
import type { IconName } from '../../kit/Icon'
import { orderPath, shipmentPath } from '../paths'
import { useCan } from '../session'
import { statusWord } from '../words/orders'
import { shipmentWord } from '../words/shipments'
import type { Entry } from './entries'
import type { Typed } from './numbers'

/** The order and the item a whole number names, where they are within the viewer's scope. */
export function useRecords(typed: Typed | undefined): { entries: readonly Entry[]; looking: boolean; missing: boolean } {
  const mayOrders = useCan('orders:read')
  const mayItems = useCan('shipments:read')
  const router = useRouter()
  const number = typed?.whole ? typed.number : undefined
  const [{ data, fetching }] = useQuery({
    query: PaletteRecordDocument,
    variables: { number: number ?? '', mayOrders, mayItems },
    pause: !number || !(mayOrders || mayItems),
  })
  const entries = useMemo(() => (number ? entriesOf(data, (path) => () => router.history.push(path)) : []), [data, number, router])
  return { entries, looking: fetching, missing: Boolean(number) && !fetching && data !== undefined && entries.length === 0 }
}

/** What was asked for comes first: the order by its own number, otherwise the item and then its order. */
function entriesOf(data: PaletteRecordQuery | undefined, to: (path: string) => () => void): Entry[] {
  const { order, itemScan: item } = data ?? {}
  const found: Entry[] = []
  if (order) {
    found.push(record(orderPath(order.number), order.number, 'order', statusWord(order.status), to))
  }
  if (item) {
    const path = shipmentPath(item.reference)
    found.push(record(path, item.number ?? item.reference, 'route', shipmentWord(item.status), to))
  }
  return found
}

function record(path: string, number: string, icon: IconName, note: string, to: (path: string) => () => void): Entry {
  return { id: `record:${path}`, group: 'records', label: groupNumber(number), icon, note, run: to(path) }
}
