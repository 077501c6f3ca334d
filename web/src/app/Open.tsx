import { lazy, Suspense } from 'react'
import { useViewer } from './session'
import { Shell } from './Shell'

const PublicFrame = lazy(() => import('./PublicFrame'))

/** Pages everybody may see: inside the console for who is signed in, in a light frame of their own for everybody else. */
export function Open() {
  const who = useViewer()
  if (who?.stage === 'COMPLETE') {
    return <Shell />
  }
  return (
    <Suspense>
      <PublicFrame />
    </Suspense>
  )
}
