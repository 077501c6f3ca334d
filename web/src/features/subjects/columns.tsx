import type { TFunction } from 'i18next'
import { dataRequestPath } from '../../app/paths'
import { RowLink } from '../../app/RowLink'
import type { SubjectRequestsQuery } from '../../gql/graphql'
import { Han, None, Time } from '../../kit/basics'
import { dateTime } from '../../kit/format'
import type { Column } from '../../kit/list/columns'
import { Due } from './Due'
import { kindWord, RequestBadge } from './words'

export type RequestRow = SubjectRequestsQuery['subjectRequests']['nodes'][number]

export function requestName(request: Pick<RequestRow, 'kind' | 'requestedAt'>): string {
  return `${kindWord(request.kind)} ${dateTime(request.requestedAt)}`
}

export function requestColumns(t: TFunction): Column<RequestRow>[] {
  return [
    {
      key: 'kind',
      title: t('subjects.what'),
      name: true,
      cell: (request) => <RowLink to={dataRequestPath(request.id)}>{kindWord(request.kind)}</RowLink>,
    },
    { key: 'state', title: t('subjects.standing'), cell: (request) => <RequestBadge state={request.state} /> },
    { key: 'user', title: t('subjects.who'), cell: (request) => (request.user ? <Han>{request.user.displayName}</Han> : <None />) },
    { key: 'requestedAt', title: t('subjects.requestedAt'), sortable: true, cell: (request) => <Time at={request.requestedAt} short /> },
    { key: 'dueAt', title: t('subjects.dueAt'), sortable: true, cell: (request) => <Due request={request} /> },
    { key: 'endedAt', title: t('subjects.endedAt'), cell: (request) => (request.endedAt ? <Time at={request.endedAt} short /> : <None />) },
    { key: 'decidedBy', title: t('subjects.decidedBy'), cell: (request) => (request.decidedBy ? <Han>{request.decidedBy.displayName}</Han> : <None />) },
  ]
}
