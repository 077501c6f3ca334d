/** How the trail speaks of what was done: actions as past facts, fields and values in the reader's language. */
import i18n from 'i18next'
import { isWord } from '../../kit/known'
import type { Words } from '../../i18n/words'
import type { Change } from '../../kit/Diff'
import { money } from '../../kit/format'
import { jobStatusWord } from './jobs'
import { productWord, statusWord } from './orders'
import { roleWord } from './roles'
import { eventWord, shipmentWord } from './shipments'

/** An action is named by its permission; what has no words yet is called by that name. */
export function actionWord(action: string): string {
  const key = `trail.action.${action.replace(':', '_')}` as `trail.action.${keyof Words['trail']['action']}`
  return isWord(key) ? i18n.t(key) : action
}

export function objectWord(type: string): string {
  const key = `trail.object.${type}` as `trail.object.${keyof Words['trail']['object']}`
  return isWord(key) ? i18n.t(key) : type
}

function fieldWord(field: string): string | undefined {
  const key = `trail.field.${field}` as `trail.field.${keyof Words['trail']['field']}`
  return isWord(key) ? i18n.t(key) : undefined
}

/** Amounts are written into the trail in the smallest unit of the currency. */
function yuan(minor: string): string {
  if (!/^-?\d+$/.test(minor)) {
    return minor
  }
  const digits = minor.replace('-', '').padStart(3, '0')
  return money({ amount: `${minor.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'CNY' })
}

/** What becomes of an account. */
function fateWord(fate: string): string {
  const key = `trail.accountFate.${fate}` as `trail.accountFate.${keyof Words['trail']['accountFate']}`
  return isWord(key) ? i18n.t(key) : fate
}

/** What became of a second factor. */
function factorWord(fate: string): string {
  const key = `trail.factorFate.${fate}` as `trail.factorFate.${keyof Words['trail']['factorFate']}`
  return isWord(key) ? i18n.t(key) : fate
}

/** How somebody who has lost a factor was known; what follows the proof is the object that proves it. */
function proofWord(proof: string): string {
  const [name = '', ...evidence] = proof.split(' ')
  const key = `trail.proofs.${name}` as `trail.proofs.${keyof Words['trail']['proofs']}`
  return [isWord(key) ? i18n.t(key) : name, ...evidence].join(' ')
}

const stateWords: Partial<Record<string, (state: string) => string>> = {
  Order: statusWord,
  Shipment: shipmentWord,
  Job: jobStatusWord,
  User: (state) => wordIn('userState', state),
  Approval: (state) => wordIn('approvals.state', state),
  AccessReview: (state) => wordIn('reviewState', state),
  ApiClient: (state) => wordIn('clients.state', state),
  SubjectRequest: (state) => wordIn('subjects.state', state),
}

/** A state is called as the pages of its object call it. */
function wordIn(block: 'userState' | 'approvals.state' | 'reviewState' | 'clients.state' | 'subjects.state', state: string): string {
  const key = `${block}.${state}` as 'userState.ACTIVE'
  return isWord(key) ? i18n.t(key) : state
}

const stateOf = (value: string, objectType: string) => stateWords[objectType]?.(value) ?? value

const readers: Partial<Record<string, (value: string, objectType: string) => string>> = {
  status: stateOf,
  state: stateOf,
  event: eventWord,
  role: roleWord,
  firstRole: roleWord,
  secondRole: roleWord,
  product: (value) => productWord(value as Parameters<typeof productWord>[0]),
  postage: yuan,
  paid: yuan,
  account: fateWord,
  proof: proofWord,
  second_factor: factorWord,
}

/** A change with its words. What was written stays at hand for whoever wants to know it exactly. */
export function saidChange(change: Change, objectType: string | null | undefined): Change {
  const reader = readers[change.field]
  const said = (value: string | null | undefined) => (value == null || !reader ? undefined : reader(value, objectType ?? ''))
  return { ...change, label: fieldWord(change.field), saidBefore: said(change.before), saidAfter: said(change.after) }
}
