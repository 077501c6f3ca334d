import { useId, useState, type ReactNode } from 'react'
import './tip.css'

/** What hovering or focus shows, Escape hides, and the pointer may rest on (WCAG 1.4.13). Nothing essential lives only here. */
export function Tip({ text, children }: { text: ReactNode; children: ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- The box only listens to what bubbles from its button and layer.
    <span
      className="ph-tipbox"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <button type="button" className="ph-tipfor" aria-describedby={open ? id : undefined}>
        {children}
      </button>
      {open && (
        <span id={id} role="tooltip" className="ph-tip">
          {text}
        </span>
      )}
    </span>
  )
}
