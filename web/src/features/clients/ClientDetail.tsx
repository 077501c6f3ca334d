import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { clientPath, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { ApiClientDetailDocument, type ApiClientDetailQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Facts, Han, Mono, None, Panel, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { ClientActions } from './ClientActions'
import './clients.css'
import { Documents } from './Documents'
import { Tokens } from './Tokens'
import { ClientBadge, modeWord, rateWord, scopeWord, typeWord, verbWord } from './words'

const route = getRouteApi(routeIds.client)

export type ClientData = Extract<NonNullable<ApiClientDetailQuery['node']>, { __typename?: 'ApiClient' }>

export default function ClientDetail() {
  const { id } = route.useParams()
  return <ClientPage key={id} id={id} />
}

function ClientPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({
    query: ApiClientDetailDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const node = useLast(data?.node ?? undefined)
  const client = node?.__typename === 'ApiClient' ? node : undefined
  const again = () => ask({ requestPolicy: 'network-only' })
  useCrumb(clientPath(id), client?.name)
  if (client) {
    return <Loaded client={client} again={again} />
  }
  if (error) {
    return (
      <Page title={t('clients.one')}>
        <LoadFailure problem={problemOf(error)} permission="api_clients:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={t('clients.one')}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}

function Loaded({ client, again }: { client: ClientData; again: () => void }) {
  const { t } = useTranslation()
  const mayTrail = useCan('audit_entries:read')
  return (
    <Page
      title={<Han>{client.name}</Han>}
      name={client.name}
      beside={<ClientBadge state={client.state} />}
      note={
        <>
          {client.isSandbox && <Badge tone="waiting">{t('clients.sandbox')}</Badge>}
          <Han>{client.purpose}</Han>
          {client.reason && (
            <span>
              {t('clients.stoppedWhy')} <Han>{client.reason}</Han>
            </span>
          )}
        </>
      }
      actions={<ClientActions client={client} again={again} />}
    >
      <div className="ph-columns">
        <div className="ph-stack">
          <Tokens client={client} again={again} />
          <Documents client={client} again={again} />
          {mayTrail && <ObjectHistory id={client.id} />}
        </div>
        <div className="ph-stack">
          <About client={client} />
          <Given client={client} />
        </div>
      </div>
    </Page>
  )
}

function About({ client }: { client: ClientData }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('clients.about')}>
      <Facts
        items={[
          { label: t('clients.owner'), value: client.owner ? <Han>{client.owner.displayName}</Han> : <None /> },
          { label: t('clients.documentsAllowed'), value: modeWord(client.mode) },
          { label: t('clients.rateClass'), value: rateWord(client.rateClass) },
          {
            label: t('clients.addresses'),
            value: client.addresses.length > 0 ? <Mono>{client.addresses.join(' ')}</Mono> : t('clients.anywhere'),
          },
          { label: t('clients.lastUsed'), value: client.lastUsedAt ? <Time at={client.lastUsedAt} /> : t('clients.never') },
          { label: t('clients.createdAt'), value: <Time at={client.createdAt} /> },
          { label: t('clients.expiresAt'), value: client.expiresAt ? <Time at={client.expiresAt} /> : t('clients.noEnd') },
        ]}
      />
    </Panel>
  )
}

function Given({ client }: { client: ClientData }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('clients.grants')}>
      {client.grants.length === 0 ? (
        <p className="ph-quiet">{t('clients.noGrants')}</p>
      ) : (
        <Facts
          items={client.grants.map(({ permission, scope }) => ({
            label: `${typeWord(permission)} · ${verbWord(permission)}`,
            value: scopeWord(scope),
          }))}
        />
      )}
      <p className="ph-quiet">{t('clients.grantsNote')}</p>
    </Panel>
  )
}
