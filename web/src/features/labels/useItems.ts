import { useRef, useState } from 'react'
import { LabelItemFindDocument, type LabelItemFragment } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { MOST, withFound } from './numbers'

export interface Told {
  missing: readonly string[]
  unnumbered: readonly string[]
  full: boolean
}

const NOTHING: Told = { missing: [], unnumbered: [], full: false }
const AT_ONCE = 8

async function find(number: string): Promise<LabelItemFragment | undefined> {
  const asked = client.query(persisted(LabelItemFindDocument), { number }, { requestPolicy: 'network-only' })
  return (await asked.toPromise()).data?.itemScan ?? undefined
}

/** The batch: numbers become items, a few questions at a time, in the order they were given. */
export function useItems() {
  const [items, setItems] = useState<readonly LabelItemFragment[]>([])
  const [told, setTold] = useState<Told>(NOTHING)
  const [busy, setBusy] = useState(false)
  const queue = useRef(Promise.resolve())
  const latest = useRef<readonly LabelItemFragment[]>([])

  const keep = (next: readonly LabelItemFragment[]) => {
    latest.current = next
    setItems(next)
  }
  const work = async (numbers: readonly string[]) => {
    setBusy(true)
    const found: LabelItemFragment[] = []
    const missing: string[] = []
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      const asked = numbers.slice(at, at + AT_ONCE)
      const answers = await Promise.all(asked.map(find))
      answers.forEach((item, index) => (item ? found.push(item) : missing.push(asked[index] ?? '')))
    }
    const added = withFound(latest.current, found)
    keep(added.items)
    setTold({ missing, unnumbered: added.unnumbered, full: added.full || numbers.length > MOST })
    setBusy(false)
  }
  const add = (numbers: readonly string[]) => {
    queue.current = queue.current.then(() => work(numbers.slice(0, MOST)))
  }
  const remove = (id: string) => keep(latest.current.filter((item) => item.id !== id))
  const clear = () => {
    keep([])
    setTold(NOTHING)
  }
  return { items, told, busy, add, remove, clear }
}
