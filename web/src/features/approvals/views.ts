/** The three lists: what waits for me, what I have asked for, what is decided. */
import type { ApprovalFilter, ApprovalOrderBy } from '../../gql/graphql'

export const views = ['forMe', 'mine', 'decided'] as const
export type ApprovalView = (typeof views)[number]

interface Asked {
  filter: ApprovalFilter
  orderBy: ApprovalOrderBy[]
}

export function askedBy(view: ApprovalView, me: string): Asked {
  switch (view) {
    case 'forMe':
      return { filter: { state: { eq: 'PENDING' }, proposer: { ne: me } }, orderBy: [{ field: 'EXPIRES_AT', direction: 'ASC' }] }
    case 'mine':
      return { filter: { proposer: { eq: me } }, orderBy: [{ field: 'PROPOSED_AT', direction: 'DESC' }] }
    case 'decided':
      return { filter: { decidedAt: { isNull: false } }, orderBy: [{ field: 'DECIDED_AT', direction: 'DESC' }] }
  }
}

interface Row {
  id: string
}

/** Which request opens after one is decided: the one beneath it, or the last above. */
export function nextAfter<Listed extends Row>(rows: readonly Listed[], id: string): Listed | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? rows[0] : (rows[at + 1] ?? rows[at - 1])
}

/** The request a step up or down the list leads to. */
export function stepFrom<Listed extends Row>(rows: readonly Listed[], id: string | undefined, step: 1 | -1): Listed | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? rows[step === 1 ? 0 : rows.length - 1] : rows[at + step]
}
