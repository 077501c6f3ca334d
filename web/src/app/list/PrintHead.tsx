import { useTranslation } from 'react-i18next'
import { dateTime } from '../../kit/format'
import type { Chip } from '../../kit/list/filters'
import { useViewer } from '../session'

interface Props {
  title: string
  view: string | undefined
  chips: readonly Chip[]
}

/** The head line of a printed list: what it is, what it was narrowed by, who printed it and when. The screen has no need of it. */
export function PrintHead({ title, view, chips }: Props) {
  const { t } = useTranslation()
  const who = useViewer()
  const parts = [
    t('app.full'),
    view ? `${title} (${view})` : title,
    ...chips.map((chip) => chip.label),
    who?.user?.displayName,
    dateTime(new Date().toISOString()),
  ]
  return (
    <p className="ph-printhead" aria-hidden="true">
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}
