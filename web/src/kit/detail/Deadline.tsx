import { useTranslation } from 'react-i18next'
import { Badge } from '../basics'
import { Tip } from '../Tip'
import { daysUntil, deadlineTone } from './deadline'

interface Props {
  /** The last day, as the server reckoned it. */
  day: string
  /** What has to be done by then. */
  label: string
  /** The rule it rests on. */
  basis?: string | undefined
  /** Once it was met it is no deadline any more. */
  metOn?: string | undefined
}

/** How long there is, in words; the day itself and its reason on hovering or focus. */
export function Deadline({ day, label, basis, metOn }: Props) {
  const { t } = useTranslation()
  if (metOn) {
    const met = metOn <= day
    return <Badge tone={met ? 'done' : 'failed'}>{t(met ? 'detail.onTime' : 'detail.tooLate')}</Badge>
  }
  const days = daysUntil(day, new Date().toISOString())
  const words = days < 0 ? t('detail.overdue', { count: -days }) : days === 0 ? t('detail.dueToday') : t('detail.daysLeft', { count: days })
  return (
    <Tip
      text={
        <>
          {t('detail.dueOn', { label, day })}
          {basis && <small className="ph-tip-basis">{basis}</small>}
        </>
      }
    >
      <Badge tone={deadlineTone(days)} icon="clock">
        {words}
      </Badge>
    </Tip>
  )
}
