/** The moment what is shown is judged at: looked up again whenever that changes, and every half minute. */
import { useEffect, useState } from 'react'

const LOOK_MS = 30_000

export function useNow(shown: unknown): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const look = () => setNow(Date.now())
    const soon = window.setTimeout(look)
    const often = window.setInterval(look, LOOK_MS)
    return () => {
      window.clearTimeout(soon)
      window.clearInterval(often)
    }
  }, [shown])
  return now
}
