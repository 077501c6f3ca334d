import { Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../ProblemNote'
import Question from '../Question'

interface Field {
  label: string
  hint: string
  longest: number
  /** Characters it must have; none where it may be left empty. */
  least: number
  given?: string
  /** Why a text is not taken. */
  refused?: (text: string) => string | undefined
}

interface Props {
  title: string
  verb: string
  danger?: boolean
  busy?: boolean
  /** Why it was refused, above the button. */
  refused?: string | undefined
  /** What is asked besides yes or no. */
  field: Field | undefined
  /** One of a few, the first at first. */
  choice?: { label: string; options: readonly { value: string; label: string }[] } | undefined
  onDone: (text: string, choice: string | undefined) => void
  onClose: () => void
  children?: ReactNode
}

/** A question with at most one field, a name or a reason, and at most one choice. */
export default function Ask({ title, verb, danger, busy, refused, field, choice, onDone, onClose, children }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState(field?.given ?? '')
  const [wrong, setWrong] = useState<string>()
  const [picked, setPicked] = useState(choice?.options[0]?.value)
  const submit = () => {
    const given = text.trim()
    const why = field && (given.length < field.least ? t('list.tooShort', { count: field.least }) : field.refused?.(given))
    if (why) {
      setWrong(why)
      document.getElementById(id)?.focus()
      return
    }
    onDone(given, picked)
  }
  return (
    <Question title={title} verb={verb} danger={danger ?? false} busy={busy ?? false} onVerb={submit} onKeep={onClose}>
      {children && <p>{children}</p>}
      {choice && (
        <fieldset className="ph-choices">
          <legend>{choice.label}</legend>
          {choice.options.map((option) => (
            <label key={option.value} className="ph-check">
              <input type="radio" name={id} checked={picked === option.value} onChange={() => setPicked(option.value)} />
              {option.label}
            </label>
          ))}
        </fieldset>
      )}
      {field && (
        <form
          className="ph-ask"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <label htmlFor={id}>
            {field.least === 0 ? t('common.optional', { label: field.label }) : field.label}
          </label>
          <Input
            id={id}
            autoFocus
            value={text}
            maxLength={field.longest}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              setText(event.target.value)
              setWrong(undefined)
            }}
          />
          <small id={`${id}-hint`} data-wrong={wrong !== undefined || undefined} role={wrong ? 'alert' : undefined}>
            {wrong ?? field.hint}
          </small>
        </form>
      )}
      {refused && <Note tone="failed">{refused}</Note>}
    </Question>
  )
}
