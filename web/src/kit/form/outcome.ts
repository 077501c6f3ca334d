import type { Issue, Problem, Reason } from '../problems'

/** The code of a refusal that is none yet: it was kept, and is done once others have approved it. The console says where. */
export const APPROVAL_PENDING = 'APPROVAL_PENDING'

/** What became of something that was sent, as a form has to answer it. */
export type Outcome<Done> =
  | { kind: 'done'; done: Done; replayed: boolean }
  | { kind: 'issues'; issues: readonly Issue[] }
  | { kind: 'conflict'; current: number }
  | { kind: 'refused'; problem: Problem; reasons: readonly Reason[] }
