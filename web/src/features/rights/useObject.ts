import { useCan } from '../../app/session'
import { PaletteRecordDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'

type Found = { kind: 'found'; id: string | undefined } | { kind: 'looking' } | { kind: 'absent' }

const idOf = /^[A-Za-z0-9+/]{8,}={0,2}$/

/** An object as people name it: the number of an order or item, or the id an address of the console has. */
export function useObject(object: string | undefined): Found {
  const mayOrders = useCan('orders:read')
  const mayItems = useCan('shipments:read')
  const number = object?.replaceAll(/\s/g, '').toUpperCase() ?? ''
  const isId = object !== undefined && idOf.test(object) && decodes(object)
  const [{ data, error }] = useQuery({
    query: PaletteRecordDocument,
    variables: { number, mayOrders, mayItems },
    pause: object === undefined || isId || !(mayOrders || mayItems),
  })
  if (object === undefined || isId) {
    return { kind: 'found', id: object }
  }
  const id = data?.order?.id ?? data?.itemScan?.id
  if (id) {
    return { kind: 'found', id }
  }
  return data || error || !(mayOrders || mayItems) ? { kind: 'absent' } : { kind: 'looking' }
}

function decodes(id: string): boolean {
  try {
    return /^[A-Za-z]+:\d+$/.test(atob(id))
  } catch {
    return false
  }
}
