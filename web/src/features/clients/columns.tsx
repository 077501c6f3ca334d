import type { TFunction } from 'i18next'
import { clientPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import type { ApiClientsQuery } from '../../gql/graphql'
import { Badge, Han, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { ClientBadge, modeWord, rateWord } from './words'

export type ClientRow = ApiClientsQuery['apiClients']['nodes'][number]

export const hiddenAtFirst = ['rateClass', 'expiresAt'] as const

export function clientColumns(t: TFunction): Column<ClientRow>[] {
  return [
    {
      key: 'name',
      title: t('clients.name'),
      name: true,
      cell: (client) => (
        <RowLink to={clientPath(client.id)}>
          <Han>{client.name}</Han>
        </RowLink>
      ),
    },
    { key: 'state', title: t('clients.standing'), cell: (client) => <ClientBadge state={client.state} /> },
    { key: 'owner', title: t('clients.owner'), cell: (client) => (client.owner ? <Han>{client.owner.displayName}</Han> : <None />) },
    { key: 'purpose', title: t('clients.purpose'), cell: (client) => <Han>{client.purpose}</Han> },
    {
      key: 'mode',
      title: t('clients.documentsAllowed'),
      cell: (client) => (client.isSandbox ? <Badge tone="waiting">{t('clients.sandbox')}</Badge> : modeWord(client.mode)),
    },
    { key: 'rateClass', title: t('clients.rateClass'), cell: (client) => rateWord(client.rateClass) },
    { key: 'lastUsedAt', title: t('clients.lastUsed'), cell: (client) => (client.lastUsedAt ? <Time at={client.lastUsedAt} short /> : <None />) },
    { key: 'createdAt', title: t('clients.createdAt'), sortable: true, cell: (client) => <Time at={client.createdAt} short /> },
    { key: 'expiresAt', title: t('clients.expiresAt'), cell: (client) => (client.expiresAt ? <Time at={client.expiresAt} short /> : <None />) },
  ]
}
