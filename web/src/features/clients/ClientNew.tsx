import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { ApiClientCreateDocument, ApiClientOfferDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import type { Outcome } from '../../kit/form'
import { Page } from '../../kit/Page'
import { ClientForm } from './ClientForm'
import { clientInput, startValues, type ClientValues } from './values'

/** A new program. Its first token is made on its own page, where it is shown once. */
export default function ClientNew() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: ApiClientOfferDocument, variables: {}, requestPolicy: 'cache-and-network' })
  const make = (values: ClientValues) =>
    send(ApiClientCreateDocument, 'apiClientCreate', { input: clientInput(values) }) as Promise<Outcome<{ id: string }>>
  return (
    <Page title={t('clients.newTitle')} note={t('clients.newNote')}>
      {error && !data && <LoadFailure problem={problemOf(error)} permission="api_clients:create" onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !data && <Skeleton />}
      {data && <ClientForm offer={data.apiClientOffer} start={startValues} verb={t('clients.make')} done={t('clients.made')} send={make} />}
    </Page>
  )
}
