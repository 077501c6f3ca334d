import { useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Name extends string> {
  name: Name
  label: string
}

interface Props<Name extends string> {
  label: string
  tabs: readonly Tab<Name>[]
  current: Name
  onChange: (name: Name) => void
  children: ReactNode
}

/** Tabs whose choice lives in the address. Arrow keys move and choose, as the pattern of the platform wants it. */
export function Tabs<Name extends string>({ label, tabs, current, onChange, children }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.name === current)
    const steps: Partial<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }
    const step = steps[event.key]
    if (step === undefined) {
      return
    }
    event.preventDefault()
    const index = (step + tabs.length) % tabs.length
    const next = tabs[index]
    if (next) {
      onChange(next.name)
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
    }
  }
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- The focus is on one of the tabs inside, as the pattern has it. */}
      <div ref={list} className="ph-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`tab-${tab.name}`}
            aria-selected={tab.name === current}
            aria-controls={`panel-${tab.name}`}
            tabIndex={tab.name === current ? 0 : -1}
            onClick={() => onChange(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${current}`} aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </>
  )
}
