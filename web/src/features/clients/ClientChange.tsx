import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { send } from '../../app/form/send'
import { LoadFailure } from '../../app/LoadFailure'
import { clientPath, routeIds } from '../../app/paths'
import { ApiClientDetailDocument, ApiClientOfferDocument, ApiClientUpdateDocument, type ApiClientFieldsFragment } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Han, Skeleton } from '../../kit/basics'
import type { Outcome } from '../../kit/form'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { ClientForm } from './ClientForm'
import type { Offer } from './GrantsField'
import { clientInput, clientValues, type ClientValues } from './values'

const route = getRouteApi(routeIds.clientChange)

/** A program as it is to be from now on. */
export default function ClientChange() {
  const { id } = route.useParams()
  const { t } = useTranslation()
  const [{ data: offered, error: refused }] = useQuery({ query: ApiClientOfferDocument, variables: {}, requestPolicy: 'cache-and-network' })
  const [{ data, error, fetching }, again] = useQuery({ query: ApiClientDetailDocument, variables: { id }, requestPolicy: 'network-only' })
  const client = data?.node?.__typename === 'ApiClient' ? data.node : undefined
  const failed = error ?? refused
  useCrumb(clientPath(id), client?.name)
  if (client && offered) {
    return <Changing client={client} offer={offered.apiClientOffer} again={() => again({ requestPolicy: 'network-only' })} />
  }
  if (!failed && !fetching && !client) {
    return <NotFound />
  }
  return (
    <Page title={t('clients.one')}>
      {failed ? (
        <LoadFailure problem={problemOf(failed)} permission="api_clients:update" onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

function Changing({ client, offer, again }: { client: ApiClientFieldsFragment; offer: Offer; again: () => void }) {
  const { t } = useTranslation()
  const [opened] = useState(client)
  const [stale, setStale] = useState(false)
  const change = async (values: ClientValues) => {
    const input = { ...clientInput(values), id: client.id, expectedVersion: stale ? client.version : opened.version }
    const outcome = (await send(ApiClientUpdateDocument, 'apiClientUpdate', { input })) as Outcome<{ id: string }>
    setStale(outcome.kind === 'conflict')
    if (outcome.kind === 'conflict') {
      again()
    }
    return outcome
  }
  return (
    <Page title={<Han>{client.name}</Han>} name={client.name} note={t('clients.changeNote')}>
      {stale && <Note tone="waiting">{t('clients.stale')}</Note>}
      <ClientForm offer={offer} start={clientValues(opened)} verb={t('clients.save')} done={t('clients.saved')} send={change} />
    </Page>
  )
}
