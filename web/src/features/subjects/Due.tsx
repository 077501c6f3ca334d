import { useTranslation } from 'react-i18next'
import { Badge, Time } from '../../kit/basics'
import type { SubjectRequestFieldsFragment } from '../../gql/graphql'
import { isOpen } from './words'

/** Until when a request is to be answered; in words too where that is over. */
export function Due({ request }: { request: Pick<SubjectRequestFieldsFragment, 'dueAt' | 'overdueAt' | 'state'> }) {
  const { t } = useTranslation()
  return (
    <>
      <Time at={request.dueAt} short />
      {request.overdueAt && isOpen(request.state) && (
        <>
          {' '}
          <Badge tone="failed">{t('subjects.overdue')}</Badge>
        </>
      )}
    </>
  )
}
