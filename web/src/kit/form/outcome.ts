import type { Issue, Problem, Reason } from '../problems'

/** What became of something that was sent, as a form has to answer it. */
export type Outcome<Done> =
  | { kind: 'done'; done: Done; replayed: boolean }
  | { kind: 'issues'; issues: readonly Issue[] }
  | { kind: 'conflict'; current: number }
  | { kind: 'refused'; problem: Problem; reasons: readonly Reason[] }
