import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionsMenu, type Action } from '../ActionsMenu'
import { CopyButton, ItemNumber, Panel } from '../basics'
import { Icon } from '../Icon'
import { Page } from '../Page'
import { Note } from '../ProblemNote'
import { Tabs, type Tab } from '../Tabs'
import './detail.css'

interface Props<Name extends string> {
  number: string
  copyLabel: string
  /** Beneath the title: state, kind, when, deadline, version. */
  note: ReactNode
  /** The next step of the state machine, if there is one for this person. */
  primary?: Action | undefined
  actions: readonly Action[]
  /** Copying and walking to the neighbours. */
  tools: ReactNode
  /** It changed while it was on screen: what it is now. */
  changed?: string | undefined
  onChangeSeen?: () => void
  /** The course of the object as a strip. */
  course?: ReactNode
  tabsLabel: string
  tabs: readonly Tab<Name>[]
  tab: Name
  onTab: (name: Name) => void
  children: ReactNode
}

/** One layout for every object: what it is called, how it stands, what comes next, its course, and its parts in tabs. */
export function DetailPage<Name extends string>(props: Props<Name>) {
  const { t } = useTranslation()
  const { number, primary, actions, changed, course, tabs } = props
  return (
    <Page
      name={number}
      title={<ItemNumber value={number} />}
      beside={<CopyButton text={number} label={props.copyLabel} />}
      note={props.note}
      actions={
        <>
          {props.tools}
          {actions.length > 0 && (
            <div data-more>
              <ActionsMenu actions={actions} label={t('common.moreActions')} />
            </div>
          )}
          {primary && (
            <button type="button" className="ph-btn" data-primary data-next onClick={primary.run}>
              {primary.icon && <Icon name={primary.icon} />}
              {primary.label}
            </button>
          )}
        </>
      }
    >
      {changed && (
        <Note
          tone="moving"
          action={
            <button type="button" className="ph-iconbtn" aria-label={t('common.close')} onClick={props.onChangeSeen}>
              <Icon name="cross" size={12} />
            </button>
          }
        >
          {changed}
        </Note>
      )}
      {course && <Panel>{course}</Panel>}
      {tabs.length > 1 ? (
        <div>
          <Tabs<Name> label={props.tabsLabel} tabs={tabs} current={props.tab} onChange={props.onTab}>
            {props.children}
          </Tabs>
        </div>
      ) : (
        props.children
      )}
    </Page>
  )
}
