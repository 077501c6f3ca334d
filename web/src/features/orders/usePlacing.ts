import { useNavigate } from '@tanstack/react-router'
import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderPath } from '../../app/paths'
import { OrderPlaceDocument } from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { dateTime } from '../../kit/format'
import { issueSentence, type Issue, type Problem } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { fieldOf, placeInput, type FieldName, type PlaceValues } from './placing'

type PlaceForm = FormInstance<PlaceValues>

export interface Placing {
  busy: boolean
  idempotencyKey: string
  refusal: Problem | undefined
  /** Issues about something the form does not show. */
  elsewhere: readonly Issue[]
  issueCount: number
  send: (values: PlaceValues) => Promise<void>
  renewKey: () => void
}

/** One key per order: it is made when the form opens, and every retry of the same form sends it again. */
export function usePlacing(form: PlaceForm): Placing {
  const { t } = useTranslation()
  const go = useNavigate()
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID())
  const [refusal, setRefusal] = useState<Problem>()
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [{ fetching }, place] = useMutation(OrderPlaceDocument)

  const send = async (values: PlaceValues) => {
    if (fetching) {
      return
    }
    setRefusal(undefined)
    setIssues([])
    const { data, error, extensions } = await place({ input: placeInput(values, idempotencyKey) })
    const outcome = data?.orderPlace
    if (!outcome) {
      setRefusal(error ? problemOf(error) : { code: 'UNKNOWN' })
      return
    }
    if (outcome.__typename === 'InvalidInput') {
      setIssues(outcome.issues)
      showIssues(form, outcome.issues)
      return
    }
    if (outcome.__typename !== 'Order') {
      setRefusal({ code: outcome.__typename === 'OrderPreview' ? 'UNKNOWN' : outcome.code })
      return
    }
    const { number, placedAt } = outcome
    if (extensions?.['idempotentReplay']) {
      toast(t('place.alreadyDone', { number, at: dateTime(placedAt) }), 'moving')
    } else {
      toast(t('place.done', { number }))
    }
    await go({ to: orderPath(number), ignoreBlocker: true })
  }

  const renewKey = () => {
    setKey(crypto.randomUUID())
    setRefusal(undefined)
    form.submit()
  }
  const elsewhere = issues.filter((issue) => !fieldOf(issue))
  return { busy: fetching, idempotencyKey, refusal, elsewhere, issueCount: issues.length, send, renewKey }
}

function showIssues(form: PlaceForm, issues: readonly Issue[]): void {
  const byField = new Map<string, { name: FieldName; errors: string[] }>()
  for (const issue of issues) {
    const name = fieldOf(issue)
    if (name) {
      const key = String(name)
      const errors = byField.get(key)?.errors ?? []
      byField.set(key, { name, errors: [...errors, issueSentence(issue)] })
    }
  }
  const fields = [...byField.values()]
  form.setFields(fields)
  const [first] = fields
  if (first) {
    form.scrollToField(first.name, { focus: true })
  }
}

/** What the pricing already knows to be wrong shows at once, and goes when the next answer no longer says it. */
export function useQuoteIssues(form: PlaceForm, issues: readonly Issue[]): void {
  const shown = useRef<FieldName[]>([])
  useEffect(() => {
    const next: FieldName[] = []
    for (const name of shown.current) {
      form.setFields([{ name, errors: [] }])
    }
    for (const issue of issues) {
      const name = fieldOf(issue)
      if (name) {
        next.push(name)
        form.setFields([{ name, errors: [issueSentence(issue)] }])
      }
    }
    shown.current = next
  }, [form, issues])
}
