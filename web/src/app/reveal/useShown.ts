import { useCallback, useEffect, useState } from 'react'

/** A value in clear for a while: gone after its seconds, when the page is hidden, and with the page itself. Nothing keeps it. */
export function useShown<Value>() {
  const [shown, setShown] = useState<{ value: Value; until: number }>()
  const [left, setLeft] = useState(0)
  const hide = useCallback(() => setShown(undefined), [])
  useEffect(() => {
    if (!shown) {
      return undefined
    }
    const tick = () => {
      const seconds = Math.ceil((shown.until - Date.now()) / 1000)
      setLeft(Math.max(seconds, 0))
      if (seconds <= 0) {
        hide()
      }
    }
    const away = () => {
      if (document.hidden) {
        hide()
      }
    }
    const ticking = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', away)
    return () => {
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', away)
    }
  }, [shown, hide])
  const show = (value: Value, seconds: number) => {
    setLeft(seconds)
    setShown({ value, until: Date.now() + seconds * 1000 })
  }
  return { value: shown?.value, left, show, hide }
}
