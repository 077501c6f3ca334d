import { useTranslation } from 'react-i18next'
import type { Action } from '../../kit/ActionsMenu'
import type { IconName } from '../../kit/Icon'
import { reasonSentence, type Reason } from '../../kit/problems'
import { useCommands } from '../commands'
import { can, useViewer } from '../session'
import { isDeed } from './ActionLayer'

interface Offered {
  action: string
  permission: string
  enabled: boolean
  reasons: readonly Reason[]
}

/**
 * What the API offers, as the entries of a menu, in the machine's order. What this person is never permitted to do is
 * absent; what the state forbids is shown with its reason. The command palette offers the same.
 */
export function useMenu(
  offered: readonly Offered[],
  table: Record<string, { icon: IconName; danger?: boolean }>,
  wordOf: (state: string) => string,
  open: (action: string) => void,
): Action[] {
  const { t } = useTranslation()
  const who = useViewer()
  const entries = offered.flatMap(({ action, permission, enabled, reasons }) => {
    const declared = table[action]
    if (!declared || !isDeed(action) || !can(who, permission)) {
      return []
    }
    const { icon, danger = false } = declared
    const reason = enabled ? undefined : reasons.map((one) => reasonSentence(one, wordOf)).join(' ')
    return [{ key: action, label: t(`do.${action}.verb`), icon, danger, reason, run: () => open(action) }]
  })
  useCommands(entries)
  return entries
}

/** The first possible step in the order a machine prefers: the one green button. */
export function nextStep(actions: readonly Action[], preferred: readonly string[]): Action | undefined {
  return preferred.map((key) => actions.find((one) => one.key === key && !one.reason)).find(Boolean)
}
