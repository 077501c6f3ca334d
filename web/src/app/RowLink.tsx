import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

/** A link for the hundred rows of a list: a real address and the router's navigation, without a subscription per row. */
export function RowLink({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const router = useRouter()
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return
    }
    event.preventDefault()
    router.history.push(to)
  }
  return (
    <a href={to} aria-label={label} onClick={onClick}>
      {children}
    </a>
  )
}
