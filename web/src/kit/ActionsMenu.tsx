import { Disclosure } from './Disclosure'
import { Icon, type IconName } from './Icon'

export interface Action {
  key: string
  label: string
  icon?: IconName
  danger?: boolean
  /** Why it cannot be done now. An action with a reason stays focusable and says it. */
  reason?: string | undefined
  run: () => void
}

/** Every action of the state machine in one list: possible ones run, impossible ones say why. */
export function ActionsMenu({ actions, label }: { actions: readonly Action[]; label: string }) {
  return (
    <Disclosure
      label={
        <>
          {label}
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <ul className="ph-menu-list" aria-label={label}>
          {actions.map((action) => (
            <li key={action.key}>
              <ActionButton action={action} onDone={close} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}

function ActionButton({ action, onDone }: { action: Action; onDone: () => void }) {
  const run = () => {
    if (!action.reason) {
      onDone()
      action.run()
    }
  }
  return (
    <button type="button" data-danger={action.danger || undefined} aria-disabled={action.reason ? true : undefined} onClick={run}>
      {action.icon && <Icon name={action.icon} />}
      <span>
        {action.label}
        {action.reason && <small>{action.reason}</small>}
      </span>
    </button>
  )
}
