import { useSyncExternalStore, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { whenForgotten } from './forget'
import { Icon, type IconName } from './Icon'
import { problemSentence, type Problem } from './problems'
import { WhyButton } from './WhyButton'
import type { WhyQuestion } from './why'

type Kind = 'done' | 'moving' | 'failed'

/** Where to look at what it was about; the caller knows how to go there. */
export interface ToastLink {
  label: string
  href: string
  go: () => void
}

interface Toast {
  id: number
  kind: Kind
  text: string
  link?: ToastLink | undefined
  why?: WhyQuestion | undefined
}

const AT_MOST = 3
const STAYS_MS = 6000

/** Somebody who wants to follow a link has to read it first. */
const STAYS_TO_BE_FOLLOWED_MS = 12_000
const icons: Record<Kind, IconName> = { done: 'check', moving: 'arrow', failed: 'alert' }

let toasts: Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function publish(list: Toast[]): void {
  toasts = list
  for (const listener of listeners) {
    listener()
  }
}

whenForgotten(() => publish([]))

function drop(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id))
}

/** For what is over and needs no answer. A success leaves by itself, a failure stays until it is closed. */
export function toast(text: string, kind: Kind = 'done', link?: ToastLink, why?: WhyQuestion): void {
  const id = nextId
  nextId += 1
  publish([...toasts.slice(1 - AT_MOST), { id, kind, text, link, why }])
  if (kind !== 'failed') {
    window.setTimeout(() => drop(id), link ? STAYS_TO_BE_FOLLOWED_MS : STAYS_MS)
  }
}

/** A refusal said in passing; one for want of a right can be asked about. */
export function toastProblem(problem: Problem): void {
  const missing = problem.params?.['requiredPermission']
  const why = problem.code === 'FORBIDDEN' && typeof missing === 'string' && missing !== '' ? { permission: missing } : undefined
  toast(problemSentence(problem), 'failed', undefined, why)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function Toasts() {
  const { t } = useTranslation()
  const list = useSyncExternalStore(watch, () => toasts)
  return (
    <div className="ph-toasts" role="status">
      {list.map((toast) => (
        <p key={toast.id} data-tone={toast.kind}>
          <Icon name={icons[toast.kind]} />
          <span>{toast.text}</span>
          {toast.why && <WhyButton quiet question={toast.why} />}
          {toast.link && <Leading link={toast.link} onGone={() => drop(toast.id)} />}
          <button type="button" className="ph-iconbtn" aria-label={t('common.close')} onClick={() => drop(toast.id)}>
            <Icon name="cross" size={12} />
          </button>
        </p>
      ))}
    </div>
  )
}

function Leading({ link, onGone }: { link: ToastLink; onGone: () => void }) {
  const onClick = (event: MouseEvent) => {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      onGone()
      link.go()
    }
  }
  return (
    <a href={link.href} onClick={onClick}>
      {link.label}
    </a>
  )
}
