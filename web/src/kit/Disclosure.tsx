import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'

interface Props {
  label: ReactNode
  /** The button's class, when it is not an ordinary button. */
  className?: string
  align?: 'start' | 'end'
  children: (close: () => void) => ReactNode
}

/** A button that opens a layer beneath itself. Escape and leaving close it; Escape gives the focus back. */
export function Disclosure({ label, className = 'ph-btn', align = 'end', children }: Props) {
  const [open, setOpen] = useState(false)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const close = () => {
    setOpen(false)
    button?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    // A click on plain text inside the layer moves the focus nowhere; only a real departure closes it.
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
      setOpen(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- The box only listens to what bubbles from its button and layer.
    <div className="ph-menu" onBlur={onBlur} onKeyDown={onKeyDown}>
      <button ref={setButton} type="button" className={className} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <>
          {/* A press anywhere else closes the layer, as it does for every menu of the system. */}
          <div className="ph-menu-away" aria-hidden="true" onMouseDown={() => setOpen(false)} />
          <div className="ph-menu-layer" data-align={align}>
            {children(close)}
          </div>
        </>
      )}
    </div>
  )
}
