/** The list of detections, declared. */
import type { TFunction } from 'i18next'
import { withoutSearch, type ListSpec, type View } from '../../app/list/declare'
import { detectionKinds, detectionStates, detectionsSearch, type DetectionsSearch } from '../../app/identitySearch'
import {
  DetectionsDocument,
  type DetectionFilter,
  type DetectionOrderField,
  type DetectionsQuery,
  type DetectionsQueryVariables,
} from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { detectionColumns, hiddenAtFirst, type DetectionRow } from './columns'

type DetectionsList = ListSpec<
  DetectionRow,
  DetectionsSearch,
  DetectionFilter,
  DetectionOrderField,
  DetectionsQuery,
  DetectionsQueryVariables
>

function filters(t: TFunction): Filter<DetectionsSearch, DetectionFilter>[] {
  return [
    {
      kind: 'many',
      key: 'kind',
      field: 'kind',
      label: t('detections.kind'),
      choices: detectionKinds.map((value) => ({ value, label: t(`detectionKind.${value}`) })),
    },
    {
      kind: 'many',
      key: 'state',
      field: 'state',
      label: t('detections.state'),
      choices: detectionStates.map((value) => ({ value, label: t(`detectionState.${value}`) })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'firstAt', label: t('detections.firstAt') },
  ]
}

function views(t: TFunction): View<DetectionsSearch>[] {
  return [
    { key: 'all', label: t('detections.viewAll'), search: {} },
    { key: 'open', label: t('detections.viewOpen'), search: { state: ['OPEN'] } },
    {
      key: 'guessing',
      label: t('detections.viewGuessing'),
      search: { kind: ['MANY_FAILURES', 'NETWORK_FAILURES', 'PASSWORD_SPRAYING', 'CODE_GUESSING'] },
    },
  ]
}

export function detectionsList(t: TFunction, maySettle: boolean): DetectionsList {
  return {
    name: 'detections',
    address: detectionsSearch,
    title: t('detections.title'),
    permission: 'detections:read',
    document: DetectionsDocument,
    variables: withoutSearch,
    read: (data) => data.detections,
    typenames: ['Detection'],
    columns: detectionColumns(t, maySettle),
    hidden: hiddenAtFirst,
    nameOf: (row) => t(`detectionKind.${row.kind}`),
    filters: filters(t),
    sorts: { firstAt: 'FIRST_AT' },
    sortAtFirst: { by: 'firstAt', down: true },
    views: views(t),
    none: { icon: 'alert', title: t('detections.noneTitle'), text: t('detections.noneText') },
    noMatch: t('detections.noMatchTitle'),
  }
}
