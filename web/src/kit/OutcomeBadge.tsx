import { useTranslation } from 'react-i18next'
import { Badge } from './basics'

/** Whether an audited action was carried out. */
export function OutcomeBadge({ outcome }: { outcome: 'SUCCEEDED' | 'REFUSED' }) {
  const { t } = useTranslation()
  return (
    <Badge tone={outcome === 'SUCCEEDED' ? 'done' : 'failed'} icon={outcome === 'SUCCEEDED' ? 'check' : 'cross'}>
      {t(`outcome.${outcome}`)}
    </Badge>
  )
}
