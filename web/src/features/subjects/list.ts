/** The list of requests about personal data, declared. */
import type { TFunction } from 'i18next'
import { withoutSearch, type ListSpec } from '../../app/list/declare'
import { dataRequestKinds, dataRequestStates, dataRequestsSearch, type DataRequestsSearch } from '../../app/identitySearch'
import {
  SubjectRequestsDocument,
  type SubjectRequestFilter,
  type SubjectRequestOrderField,
  type SubjectRequestsQuery,
  type SubjectRequestsQueryVariables,
} from '../../gql/graphql'
import { requestColumns, requestName, type RequestRow } from './columns'
import { kindWord, stateWord } from './words'

type RequestsList = ListSpec<RequestRow, DataRequestsSearch, SubjectRequestFilter, SubjectRequestOrderField, SubjectRequestsQuery, SubjectRequestsQueryVariables>

export function requestsList(t: TFunction): RequestsList {
  return {
    name: 'dataRequests',
    address: dataRequestsSearch,
    title: t('subjects.title'),
    permission: 'subject_requests:read',
    document: SubjectRequestsDocument,
    variables: withoutSearch,
    read: (data) => data.subjectRequests,
    typenames: ['SubjectRequest'],
    columns: requestColumns(t),
    hidden: [],
    nameOf: requestName,
    filters: [
      {
        kind: 'many',
        key: 'kind',
        field: 'kind',
        label: t('subjects.what'),
        choices: dataRequestKinds.map((value) => ({ value, label: kindWord(value) })),
      },
      {
        kind: 'many',
        key: 'state',
        field: 'state',
        label: t('subjects.standing'),
        choices: dataRequestStates.map((value) => ({ value, label: stateWord(value) })),
      },
      { kind: 'dates', from: 'from', to: 'to', field: 'dueAt', label: t('subjects.dueAt') },
    ],
    sorts: { dueAt: 'DUE_AT', requestedAt: 'REQUESTED_AT' },
    sortAtFirst: { by: 'dueAt', down: false },
    views: [
      { key: 'all', label: t('subjects.viewAll'), search: {} },
      { key: 'open', label: t('subjects.viewOpen'), search: { state: ['REQUESTED', 'IN_PROGRESS'] } },
      { key: 'deletions', label: t('subjects.viewDeletions'), search: { kind: ['DELETION'] } },
    ],
    none: { icon: 'lock', title: t('subjects.noneTitle'), text: t('subjects.noneText') },
    noMatch: t('subjects.noMatch'),
  }
}
