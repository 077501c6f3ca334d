import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWord } from '../../kit/known'
import { ActionDialog } from '../../kit/form/ActionDialog'
import { reasonSentence, type Reason } from '../../kit/problems'
import { toast } from '../../kit/toast'
import type { Words } from '../../i18n/words'
import { noteOwn } from '../detail/useLive'
import { loadDivisions } from '../form/divisions'
import { can, useViewer } from '../session'
import type { DeclaredAction, Steppable } from './declare'
import { Layer } from '../../kit/Layer'

interface Row extends Steppable {
  availableActions: readonly { action: string; permission: string; enabled: boolean; reasons: readonly Reason[] }[]
}

interface Props<R extends Row> {
  row: R
  /** The number people call the object by. */
  number: string
  action: string
  table: Record<string, DeclaredAction<R>>
  /** What a reader sees of the object, to compare two versions of it. */
  facts: (row: R) => Record<string, string>
  wordOf: (state: string) => string
  again: () => void
  onClose: () => void
}

export type DeedKey = keyof Words['do']

export function isDeed(action: string): action is DeedKey {
  return isWord(`do.${action}.verb`)
}

/** A deed over its object, at an address of its own, so that it can be linked and Back closes it. */
export function ActionLayer<R extends Row>(props: Props<R>) {
  const { row, number, action, table, facts, wordOf, again, onClose } = props
  const { t } = useTranslation()
  const who = useViewer()
  const declared = table[action]
  const offered = row.availableActions.find((one) => one.action === action)
  // What was possible when it opened stays open: what becomes of it is the answer's matter, and nothing typed is lost.
  const [possible] = useState(offered?.enabled)
  if (!declared || !offered || !isDeed(action) || !can(who, offered.permission)) {
    return <Refused text={t('detail.gone')} onClose={onClose} />
  }
  if (!possible) {
    return <Refused text={offered.reasons.map((reason) => reasonSentence(reason, wordOf)).join(' ')} onClose={onClose} />
  }
  return (
    <ActionDialog
      title={t(`do.${action}.title`, { number })}
      consequence={
        <>
          <p>{t(`do.${action}.text`)}</p>
          {declared.Before && <declared.Before row={row} />}
        </>
      }
      verb={t(`do.${action}.verb`)}
      danger={declared.danger}
      keyed={declared.keyed}
      fields={declared.fields(row, t)}
      start={declared.start(row)}
      now={{ version: row.version, facts: facts(row) }}
      onStale={again}
      wordOf={wordOf}
      loadDivisions={loadDivisions}
      send={(input, version, key) => declared.send(row, input, version, key)}
      onDone={(done, replayed) => {
        noteOwn(done)
        toast(replayed ? t('form.alreadyDone') : t(`do.${action}.done`, { number }), replayed ? 'moving' : 'done')
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function Refused({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Layer open title={t('detail.refusedTitle')} width={440} okText={t('common.close')} cancelButtonProps={{ hidden: true }} onOk={onClose} onCancel={onClose}>
      <p>{text}</p>
    </Layer>
  )
}
