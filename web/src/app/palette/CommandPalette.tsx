/** One combobox over one list: a number first, then what can be done here, pages, and what was opened lately. */
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { usePrefs } from '../prefs'
import { useSignOut } from '../useSignOut'
import { stepped, type Entry } from './entries'
import { readNumber } from './numbers'
import './palette.css'
import { useEntries } from './useEntries'
import { useRecords } from './useRecords'
import { Layer } from '../../kit/Layer'

interface Props {
  onClose: () => void
  onHelp: () => void
}

export default function CommandPalette({ onClose, onHelp }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const signOut = useSignOut()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [act] = useState({ help: onHelp, signOut })
  const number = readNumber(typed)
  const records = useRecords(number)
  const entries = useEntries(typed, number, records, act)
  const at = Math.min(chosen, Math.max(entries.length - 1, 0))
  const current = entries[at]

  const run = (entry: Entry | undefined) => {
    if (entry && !entry.reason) {
      onClose()
      entry.run()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return
    }
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => setChosen(stepped(at, 1, entries.length)),
      ArrowUp: () => setChosen(stepped(at, -1, entries.length)),
      Enter: () => run(current),
    }
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      step()
    }
  }
  const optionId = (entry: Entry) => `${id}${entry.id}`

  return (
    <Layer
      open
      footer={null}
      closable={false}
      width={560}
      style={{ top: 96 }}
      className="ph-palette"
      title={<span className="ph-sr">{t('palette.title')}</span>}
      onCancel={onClose}
    >
      <div className="ph-palette-input">
        <Icon name="search" />
        <input
          // eslint-disable-next-line jsx-a11y/no-autofocus -- The palette is nothing but this field.
          autoFocus
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(current)}
          aria-label={t('palette.hint')}
          placeholder={t('palette.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}list`} role="listbox" aria-label={t('palette.title')}>
        {entries.map((entry, index) => (
          <Option key={entry.id} id={optionId(entry)} entry={entry} current={index === at} onChoose={() => setChosen(index)} onRun={() => run(entry)} />
        ))}
      </ul>
      <p className="ph-palette-state" role="status">
        {records.looking && t('palette.looking')}
        {records.missing && t('palette.missing')}
        {!records.looking && entries.length === 0 && t('palette.empty')}
      </p>
      <p className="ph-palette-keys">{t('palette.keys')}</p>
    </Layer>
  )
}

interface OptionProps {
  id: string
  entry: Entry
  current: boolean
  onChoose: () => void
  onRun: () => void
}

/** The keyboard is the combobox's: the focus never leaves it. */
function Option({ id, entry, current, onChoose, onRun }: OptionProps) {
  const { t } = useTranslation()
  const { singleKeys } = usePrefs()
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- Keys act in the combobox.
    <li
      ref={current ? intoView : undefined}
      id={id}
      role="option"
      aria-selected={current}
      aria-disabled={entry.reason ? true : undefined}
      onMouseMove={onChoose}
      onClick={onRun}
    >
      <Icon name={entry.icon} />
      <span>
        {entry.label}
        {entry.reason && <small>{entry.reason}</small>}
      </span>
      {entry.note && <small>{entry.note}</small>}
      <small>{t(`palette.${entry.group}`)}</small>
      {entry.keys && singleKeys && (
        <span>
          {entry.keys.split(' ').map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      )}
    </li>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
