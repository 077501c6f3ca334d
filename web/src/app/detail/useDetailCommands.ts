import { useMemo } from 'react'
import type { Action } from '../../kit/ActionsMenu'
import { useCommands } from '../commands'

/** What can be done with the object on screen is offered to the palette too, with the same reasons. */
export function useDetailCommands(primary: Action | undefined, actions: readonly Action[]): void {
  const commands = useMemo(
    () =>
      (primary ? [primary, ...actions] : actions).map(({ key, label, icon, reason, run }) => ({
        key,
        label,
        ...(icon && { icon }),
        reason,
        run,
      })),
    [primary, actions],
  )
  useCommands(commands)
}
