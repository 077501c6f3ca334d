/** The list of API clients, declared. */
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { clientModes, clientStates, clientsSearch, type ClientsSearch } from '../../app/clientsSearch'
import { withoutSearch, type ListSpec } from '../../app/list/declare'
import { paths } from '../../app/paths'
import {
  ApiClientsDocument,
  type ApiClientFilter,
  type ApiClientOrderField,
  type ApiClientsQuery,
  type ApiClientsQueryVariables,
} from '../../gql/graphql'
import { clientColumns, hiddenAtFirst, type ClientRow } from './columns'
import { modeWord, stateWord } from './words'

type ClientsList = ListSpec<ClientRow, ClientsSearch, ApiClientFilter, ApiClientOrderField, ApiClientsQuery, ApiClientsQueryVariables>

export function clientsList(t: TFunction, mayCreate: boolean): ClientsList {
  const make = mayCreate && (
    <Link to={paths.clientNew} className="ph-btn" data-primary>
      {t('clients.make')}
    </Link>
  )
  return {
    name: 'clients',
    address: clientsSearch,
    title: t('clients.title'),
    permission: 'api_clients:read',
    document: ApiClientsDocument,
    variables: withoutSearch,
    read: (data) => data.apiClients,
    typenames: ['ApiClient'],
    columns: clientColumns(t),
    hidden: hiddenAtFirst,
    nameOf: (client) => client.name,
    filters: [
      {
        kind: 'many',
        key: 'state',
        field: 'state',
        label: t('clients.standing'),
        choices: clientStates.map((value) => ({ value, label: stateWord(value) })),
      },
      {
        kind: 'many',
        key: 'mode',
        field: 'mode',
        label: t('clients.documentsAllowed'),
        choices: clientModes.map((value) => ({ value, label: modeWord(value) })),
      },
      { kind: 'dates', from: 'from', to: 'to', field: 'createdAt', label: t('clients.createdAt') },
    ],
    sorts: { createdAt: 'CREATED_AT' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: [
      { key: 'all', label: t('clients.viewAll'), search: {} },
      { key: 'active', label: t('clients.viewActive'), search: { state: ['ACTIVE'] } },
      { key: 'stopped', label: t('clients.viewStopped'), search: { state: ['SUSPENDED', 'REVOKED'] } },
    ],
    none: {
      icon: 'code',
      title: t('clients.noneTitle'),
      text: t('clients.noneText'),
      action: make,
    },
    noMatch: t('clients.noMatch'),
    actions: make,
  }
}
