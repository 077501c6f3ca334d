import { Form, type FormInstance } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeRequestedFieldsFragment } from '../../gql/graphql'
import type { Outcome } from '../../kit/form/outcome'
import type { Problem } from '../../kit/problems'
import { showIssues } from '../../kit/form'
import { askedOf, stillCounts, triesLeftOf, type Asked } from './asked'

/** What every form with a code has. */
export interface WithCode {
  contact: string
  code: string
}

export interface Coding {
  asked: Asked | undefined
  busy: boolean
  /** What is wrong with the form as a whole: a refusal, or a code that does not count any more. */
  refusal: Problem | 'over' | undefined
  /** Asks for a code, unless the one of this contact still counts; whether there is one to type now. */
  ask: (anew?: boolean) => Promise<boolean>
  /** Sends what the code completes, and puts every answer where the person looks for it. */
  confirm: <Done>(sent: (token: string) => Promise<Outcome<Done>>) => Promise<Done | undefined>
}

/** One way with one-time codes, for all forms that have one: ask, type, try again, ask anew. */
export function useCode(form: FormInstance, request: (contact: string) => Promise<Outcome<CodeRequestedFieldsFragment>>): Coding {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'over'>()

  const refuse = (outcome: Outcome<unknown>) => {
    if (outcome.kind === 'issues') {
      const { elsewhere } = showIssues(form, outcome.issues)
      if (outcome.issues.some((issue) => issue.code === 'NOT_ALLOWED' && issue.path.at(-1) === 'contact')) {
        form.setFields([{ name: 'contact', errors: [t('codes.notReached')] }])
      }
      setRefusal(elsewhere.length > 0 ? { code: 'INVALID_INPUT' } : undefined)
    } else if (outcome.kind === 'refused') {
      setRefusal(outcome.problem)
    }
  }
  const ask = async (anew?: boolean) => {
    const { contact } = form.getFieldsValue(true) as WithCode
    setRefusal(undefined)
    if (!anew && stillCounts(asked, contact, Date.now())) {
      return true
    }
    setBusy(true)
    const outcome = await request(contact.trim())
    setBusy(false)
    if (outcome.kind !== 'done') {
      refuse(outcome)
      return false
    }
    form.setFields([{ name: 'code', value: undefined, errors: [] }])
    setAsked(askedOf(contact, outcome.done, Date.now()))
    return true
  }
  const judge = (problem: Problem) => {
    const left = triesLeftOf(problem)
    if (typeof left === 'number') {
      form.setFields([{ name: 'code', errors: [t('codes.wrong', { count: left })] }])
    } else {
      setRefusal(left ?? problem)
    }
  }
  const confirm: Coding['confirm'] = async (sent) => {
    if (!asked) {
      return undefined
    }
    setBusy(true)
    setRefusal(undefined)
    const outcome = await sent(asked.token)
    setBusy(false)
    if (outcome.kind === 'done') {
      return outcome.done
    }
    if (outcome.kind === 'refused') {
      judge(outcome.problem)
    } else {
      refuse(outcome)
    }
    return undefined
  }
  return { asked, busy, refusal, ask, confirm }
}

/** The form's own store, typed. */
export const useCodeForm = <Values extends WithCode>() => Form.useForm<Values>()[0]
