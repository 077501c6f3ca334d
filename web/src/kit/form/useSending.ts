import type { FormInstance } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { issueSentence, type Issue, type Problem, type Reason } from '../problems'
import { keyOf, placeIssues, type Name } from './issues'
import { APPROVAL_PENDING, type Outcome } from './outcome'

export interface Refusal {
  problem: Problem
  reasons: readonly Reason[]
}

export interface Sending<Values> {
  busy: boolean
  /** One key per form: made when it opens, sent again by every retry, replaced once something was done with it. */
  idempotencyKey: string
  refusal: Refusal | undefined
  /** It was kept until others have approved it. */
  pending: boolean
  /** The version somebody else has made meanwhile. */
  conflict: number | undefined
  issueCount: number
  /** Issues about something the form does not show. */
  elsewhere: readonly Issue[]
  send: (values: Values) => Promise<void>
  /** The person means another deed, not the same once more. */
  renewKey: () => void
}

interface Options<Values, Done> {
  send: (values: Values, idempotencyKey: string) => Promise<Outcome<Done>>
  onDone: (done: Done, replayed: boolean) => unknown
  /** What is left to do where others have to approve it first: the console says so by itself. */
  onPending?: () => unknown
  /** Where the API and the form name a field differently. */
  rename?: (name: Name) => Name
}

/** The library marks a field as invalid a frame after it was told. */
const SHOWN_MS = 60

const NOTHING: readonly Issue[] = []

/** Sends a form once at a time and puts every answer where the person looks for it. */
export function useSending<Values, Done>(form: FormInstance, options: Options<Values, Done>): Sending<Values> {
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [conflict, setConflict] = useState<number>()
  const [pending, setPending] = useState(false)
  const [issues, setIssues] = useState({ count: 0, elsewhere: NOTHING })
  const sending = useRef(false)

  const answer = async (outcome: Outcome<Done>) => {
    if (outcome.kind === 'done') {
      setKey(crypto.randomUUID())
      await options.onDone(outcome.done, outcome.replayed)
    } else if (outcome.kind === 'issues') {
      const placed = showIssues(form, outcome.issues, options.rename)
      setIssues({ count: outcome.issues.length, elsewhere: placed.elsewhere })
    } else if (outcome.kind === 'conflict') {
      setConflict(outcome.current)
    } else if (outcome.problem.code === APPROVAL_PENDING) {
      setPending(true)
      await options.onPending?.()
    } else {
      setRefusal(outcome)
    }
  }
  const send = async (values: Values) => {
    if (sending.current) {
      return
    }
    sending.current = true
    setBusy(true)
    setRefusal(undefined)
    setPending(false)
    setConflict(undefined)
    setIssues({ count: 0, elsewhere: NOTHING })
    try {
      await answer(await options.send(values, idempotencyKey))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  const renewKey = () => {
    setKey(crypto.randomUUID())
    setRefusal(undefined)
    form.submit()
  }
  return { busy, idempotencyKey, refusal, pending, conflict, issueCount: issues.count, elsewhere: issues.elsewhere, send, renewKey }
}

function shownIn(form: FormInstance): Name[] {
  return form.getFieldsError().map((field) => field.name)
}

/** Writes every issue to its field; the focus goes to the first of them in the order of the page. */
export function showIssues(form: FormInstance, issues: readonly Issue[], rename?: (name: Name) => Name) {
  const placed = placeIssues(issues, shownIn(form), rename)
  form.setFields(placed.fields.map((field) => ({ name: field.name, errors: field.issues.map(issueSentence) })))
  window.setTimeout(focusFirstInvalid, SHOWN_MS)
  return placed
}

function focusFirstInvalid(): void {
  const layer = document.querySelector('[role=dialog]') ?? document
  layer.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus()
}

/** What a preview already knows to be wrong shows at its field, and goes when the next answer no longer says it. */
export function usePreviewIssues(form: FormInstance, issues: readonly Issue[], rename?: (name: Name) => Name): void {
  const shown = useRef(new Map<string, Name>())
  const renamed = useRef(rename)
  const write = useCallback(
    (found: readonly Issue[]) => {
      const placed = placeIssues(found, shownIn(form), renamed.current)
      const next = new Map(placed.fields.map((field) => [keyOf(field.name), field.name]))
      const gone = [...shown.current].filter(([key]) => !next.has(key))
      form.setFields([
        ...gone.map(([, name]) => ({ name, errors: [] })),
        ...placed.fields.map((field) => ({ name: field.name, errors: field.issues.map(issueSentence) })),
      ])
      shown.current = next
    },
    [form],
  )
  useEffect(() => write(issues), [issues, write])
}
