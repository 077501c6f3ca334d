import i18n from 'i18next'
import type { Words } from '../i18n/words'
import { isWord } from './known'

/** A refusal or a fault, in the words of the API: a code, what it needs to be said, and the request it happened in. */
export interface Problem {
  code: string
  params?: Record<string, string | number>
  requestId?: string | undefined
}

export interface Param {
  name: string
  value: string
}

export interface Issue {
  path: readonly string[]
  code: string
  params: readonly Param[]
}

export interface Reason {
  code: string
  params: readonly Param[]
}

function paramsOf(params: readonly Param[]): Record<string, string> {
  return Object.fromEntries(params.map((param) => [param.name, param.value]))
}

/** The catalogue is closed: a code without a sentence gets the general one, never the server's own text. */
export function problemSentence(problem: Problem): string {
  const key = `problem.${problem.code}` as `problem.${keyof Words['problem']}`
  return isWord(key) ? i18n.t(key, problem.params ?? {}) : i18n.t('problem.UNKNOWN')
}

export function issueSentence(issue: Issue): string {
  const key = `issue.${issue.code}` as `issue.${keyof Words['issue']}`
  const params = { ...paramsOf(issue.params), code: issue.code }
  return isWord(key) ? i18n.t(key, params) : i18n.t('issue.OTHER', params)
}

/** `wordOf` names a state in the reader's language. */
export function reasonSentence(reason: Reason, wordOf: (state: string) => string): string {
  const key = `reason.${reason.code}` as `reason.${keyof Words['reason']}`
  const { state = '', ...params } = paramsOf(reason.params)
  const values = { ...params, ...rolesIn(params), state: wordOf(state), code: reason.code }
  return isWord(key) ? i18n.t(key, values) : i18n.t('reason.UNKNOWN', values)
}

/** Roles a reason names, in the reader's words where they have one. */
function rolesIn(params: Record<string, string>): Record<string, string> {
  const named = Object.entries(params).filter(([name]) => name === 'role' || name === 'other')
  return Object.fromEntries(
    named.map(([name, role]) => {
      const key = `role.${role}` as `role.${keyof Words['role']}`
      return [name, isWord(key) ? i18n.t(key) : role]
    }),
  )
}
