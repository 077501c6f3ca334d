import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { numbersIn } from './numbers'

/** For a scanner, which ends each number with Enter, and for a pasted column, which is taken at once. */
export function NumbersField({ busy, onAdd }: { busy: boolean; onAdd: (numbers: string[]) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const take = (text: string) => {
    const numbers = numbersIn(text)
    if (numbers.length > 0) {
      onAdd(numbers)
    }
    if (field.current) {
      field.current.value = ''
      field.current.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      take(event.currentTarget.value)
    }
  }
  return (
    <div className="ph-numbers">
      <label htmlFor={id}>{t('labels.field')}</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={6000}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-busy={busy || undefined}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          event.preventDefault()
          take(`${event.currentTarget.value} ${event.clipboardData.getData('text')}`)
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- The page begins with its scanner.
        autoFocus
      />
      <small id={`${id}-hint`}>{t('labels.fieldHint')}</small>
      <button type="button" className="ph-btn" onClick={() => take(field.current?.value ?? '')}>
        {t('labels.add')}
      </button>
    </div>
  )
}
