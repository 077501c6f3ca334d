import { useTranslation } from 'react-i18next'
import { OutboxOpenDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { Note } from '../../kit/ProblemNote'
import { paths } from '../paths'

/** In a demonstration nothing leaves the house, and whoever waits for a code is told where it is. */
export function OutboxNote() {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: OutboxOpenDocument })
  if (!data?.outbox) {
    return null
  }
  return (
    <Note tone="moving">
      {t('codes.inOutbox')}{' '}
      <a href={paths.outbox} target="_blank" rel="noreferrer">
        {t('codes.openOutbox')}
      </a>
    </Note>
  )
}
