import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../theme/tokens'
import { Badge, Time } from '../basics'
import { date } from '../format'
import './timeline.css'

export interface Moment {
  key: string
  at: string
  tone: Tone
  title: string
  /** The code the event has in the trade. */
  code?: string | undefined
  /** It became known after something that happened later. */
  late?: boolean
  notes: readonly ReactNode[]
}

/** Beyond so many, days become headings. */
const UNGROUPED = 20

/** Newest first: what happened last is what people ask about. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const ordered = [...moments].sort((one, other) => other.at.localeCompare(one.at))
  if (ordered.length <= UNGROUPED) {
    return <Moments moments={ordered} />
  }
  const days = new Map<string, Moment[]>()
  for (const moment of ordered) {
    days.set(date(moment.at), [...(days.get(date(moment.at)) ?? []), moment])
  }
  return [...days].map(([day, held]) => (
    <section key={day} className="ph-day">
      <h3>{day}</h3>
      <Moments moments={held} />
    </section>
  ))
}

function Moments({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation()
  return (
    <ol className="ph-events">
      {moments.map((moment) => (
        <li key={moment.key} data-tone={moment.tone}>
          <i aria-hidden="true" />
          <Time at={moment.at} />
          <div>
            <strong>{moment.title}</strong> {moment.code && <code>{moment.code}</code>}{' '}
            {moment.late && <Badge tone="waiting">{t('detail.lateEvent')}</Badge>}
            {moment.notes.map((note, index) => (
              <small key={index}>{note}</small>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
