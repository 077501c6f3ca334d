import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patch } from '../../kit/list/filters'
import { SavedViews } from '../../kit/list/SavedViews'
import { toast } from '../../kit/toast'
import { prefs } from '../prefs'
import type { Looking } from '../search'
import { isSame, stateOf, viewPatch, type Addressed } from './state'
import { applyLook } from './useLook'
import { LONGEST_NAME, namesSomebody, type OwnView, type OwnViews } from './views'

const Ask = lazy(() => import('../../kit/list/Ask'))

interface Props {
  label: string
  list: Omit<Addressed, 'views'> & { views: readonly { key: string; label: string; search: object }[] }
  own: OwnViews
  current: { key: string; search: object } | undefined
  search: Looking
  hidden: readonly string[]
  counts: Readonly<Record<string, number | undefined>> | undefined
  onChange: (patch: Patch) => void
}

type Asked = { deed: 'save' } | { deed: 'rename' | 'delete'; view: OwnView }

export function ListViews({ label, list, own, current, search, hidden, counts, onChange }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>()
  const state = stateOf(list, search)
  const tabs = [
    ...list.views.map((view) => ({ key: view.key, label: view.label, count: counts?.[view.key] })),
    ...own.views.map((view) => ({ key: view.key, label: view.label, mine: true })),
  ]
  const pick = (key: string) => {
    const mine = own.views.find((view) => view.key === key)
    const view = mine ?? list.views.find((one) => one.key === key)
    if (view) {
      onChange(viewPatch(list, view))
    }
    if (mine) {
      applyLook(mine)
    }
  }
  const ask = (deed: 'rename' | 'delete', key: string) => {
    const view = own.views.find((one) => one.key === key)
    if (view) {
      setAsked({ deed, view })
    }
  }
  const save = (name: string) => {
    const view = { key: crypto.randomUUID().slice(0, 8), label: name, search: state, hidden, density: prefs().density }
    own.keep(view)
    onChange({ view: view.key })
    toast(t('list.viewSaved', { name }))
  }
  const done = (name: string) => {
    if (asked?.deed === 'save') {
      save(name)
    } else if (asked?.deed === 'rename') {
      own.keep({ ...asked.view, label: name })
    } else if (asked) {
      own.drop(asked.view.key)
      onChange({ view: undefined })
      toast(t('list.viewDeleted', { name: asked.view.label }))
    }
    setAsked(undefined)
  }
  return (
    <>
      <SavedViews
        label={label}
        views={tabs}
        current={current?.key ?? ''}
        changed={!isSame(state, stateOf(list, current?.search ?? {}))}
        onPick={pick}
        onSave={() => setAsked({ deed: 'save' })}
        onRename={(key) => ask('rename', key)}
        onDelete={(key) => ask('delete', key)}
      />
      <Suspense>
        {asked && (
          <Ask
            title={titleOf(asked)}
            verb={t(asked.deed === 'delete' ? 'list.deleteView' : 'list.keepView')}
            danger={asked.deed === 'delete'}
            field={
              asked.deed === 'delete'
                ? undefined
                : {
                    label: t('list.viewName'),
                    hint: t('list.viewNameHint'),
                    longest: LONGEST_NAME,
                    least: 1,
                    refused: (name) => (namesSomebody(name) ? t('list.viewNamesSomebody') : undefined),
                    given: asked.deed === 'rename' ? asked.view.label : '',
                  }
            }
            onDone={done}
            onClose={() => setAsked(undefined)}
          >
            {asked.deed === 'delete' ? t('list.deleteViewText') : asked.deed === 'save' && search.q && t('list.viewWithoutSearch')}
          </Ask>
        )}
      </Suspense>
    </>
  )

  function titleOf(what: Asked): string {
    return what.deed === 'save'
      ? t('list.saveViewTitle')
      : t(what.deed === 'rename' ? 'list.renameViewTitle' : 'list.deleteViewTitle', { name: what.view.label })
  }
}
