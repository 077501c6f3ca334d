import { Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer, KeyNote, useVerb } from './Answer'
import { Conflict, differences } from './Conflict'
import { inputOf, typedWords, type DeclaredField } from './declared'
import { DeclaredFields } from './DeclaredFields'
import { KitForm } from './KitForm'
import type { Outcome } from './outcome'
import type { Typed } from './typed'
import type { LoadDivisions } from './useDivisions'
import { useSending } from './useSending'
import { Layer } from '../Layer'

/** The object a deed is done to, as it stands on screen: its version, and what a reader sees of it. */
export interface Seen {
  version: number
  facts: Record<string, string>
}

interface Props<Input, Done> {
  title: string
  consequence?: ReactNode
  /** The button repeats the verb of the question. */
  verb: string
  danger?: boolean | undefined
  fields: readonly DeclaredField<Input>[]
  start?: Typed<Input> | undefined
  /** The object as it is now; what it was when the dialog opened is kept by the dialog. */
  now: Seen
  /** Asks for the object once more, after somebody else changed it. */
  onStale: () => void
  /** Whether a retry is kept from doing it twice by a key, which is then shown. */
  keyed?: boolean | undefined
  wordOf: (state: string) => string
  loadDivisions: LoadDivisions
  send: (input: Partial<Input>, version: number, idempotencyKey: string) => Promise<Outcome<Done>>
  onDone: (done: Done, replayed: boolean) => unknown
  onClose: () => void
}

/** One deed, asked about: a question, what it entails, the few fields it needs, and the button that names it. */
export function ActionDialog<Input extends object, Done>(props: Props<Input, Done>) {
  const { title, consequence, verb, danger, fields, now, onStale, onClose } = props
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed<Input>>()
  const [seen, setSeen] = useState(now)
  const [clash, setClash] = useState<Typed<Input>>()
  const deed = async (values: Typed<Input>, version: number, key: string) => {
    const outcome = await props.send(inputOf(fields, values), version, key)
    if (outcome.kind === 'conflict') {
      setClash(values)
      onStale()
    }
    return outcome
  }
  const sending = useSending<{ values: Typed<Input>; version: number }, Done>(form, {
    send: ({ values, version }, key) => deed(values, version, key),
    onDone: props.onDone,
    onPending: onClose,
    rename: (name) => (name[1] === 'divisionCode' ? [name[0] ?? '', 'district'] : name),
  })
  const okText = useVerb(verb, sending.refusal)
  const apply = () => {
    if (clash) {
      setClash(undefined)
      setSeen(now)
      void sending.send({ values: clash, version: Math.max(now.version, sending.conflict ?? 0) })
    }
  }
  const hasFields = fields.length > 0
  return (
    <Layer
      open
      title={title}
      width={fields.some((field) => field.kind === 'party') ? 680 : 480}
      className="ph-dialog"
      okText={okText}
      cancelText={t('common.cancel')}
      footer={clash ? null : undefined}
      okButtonProps={{ danger: danger ?? false, loading: sending.busy, type: 'primary' }}
      cancelButtonProps={{ autoFocus: !hasFields }}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {clash && (
        <Conflict
          mine={seen.version}
          current={Math.max(now.version, sending.conflict ?? 0)}
          theirs={differences(seen.facts, now.facts)}
          typed={typedWords(fields, clash)}
          onTake={onClose}
          onApply={apply}
        />
      )}
      <div hidden={clash !== undefined}>
        {consequence && <div className="ph-consequence">{consequence}</div>}
        <Answer sending={sending} wordOf={props.wordOf} />
        <KitForm<Typed<Input>>
          form={form}
          name="action"
          start={props.start ?? {}}
          onSend={(values) => sending.send({ values, version: seen.version })}
        >
          <DeclaredFields fields={fields} loadDivisions={props.loadDivisions} />
        </KitForm>
        {props.keyed && <KeyNote idempotencyKey={sending.idempotencyKey} />}
      </div>
    </Layer>
  )
}
