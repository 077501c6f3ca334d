import { useTranslation } from 'react-i18next'
import { Han, Time } from '../basics'
import { Icon, type IconName } from '../Icon'
import './relay.css'

export interface Stop {
  key: string
  place: string
  /** What the station is, in words. */
  kind: string
  at?: string | undefined
  /** In place of a time, where there is none yet. */
  expected?: string | undefined
  state: 'passed' | 'here' | 'ahead' | 'trouble'
}

const icons: Record<Stop['state'], IconName> = { passed: 'check', here: 'order', ahead: 'ring', trouble: 'alert' }

/** The relay line: stations in order, no map needed. Solid is travelled, dashed is ahead, and the words beneath say the same. */
export function Relay({ label, stops }: { label: string; stops: readonly Stop[] }) {
  const { t } = useTranslation()
  return (
    <ol className="ph-relay" aria-label={label}>
      {stops.map((stop) => (
        <li key={stop.key} data-state={stop.state} aria-current={stop.state === 'here' ? 'step' : undefined}>
          <i aria-hidden="true">
            <Icon name={icons[stop.state]} size={12} />
          </i>
          <strong>
            <Han>{stop.place}</Han>
          </strong>
          <small>{stop.kind}</small>
          <small>{stop.at ? <Time at={stop.at} short /> : (stop.expected ?? t('detail.ahead'))}</small>
        </li>
      ))}
    </ol>
  )
}
