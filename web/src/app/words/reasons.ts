/** Reasons about rights, with roles and moments in the reader's words. */
import { shortDateTime } from '../../kit/format'
import { reasonSentence, type Reason } from '../../kit/problems'
import { roleWord } from './roles'

const readers: Partial<Record<string, (value: string) => string>> = { role: roleWord, other: roleWord, at: shortDateTime }

export function rightsReason(reason: Reason): string {
  const params = reason.params.map(({ name, value }) => ({ name, value: readers[name]?.(value) ?? value }))
  return reasonSentence({ ...reason, params }, (state) => state)
}
