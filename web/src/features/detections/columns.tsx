import type { TFunction } from 'i18next'
import { Link } from '@tanstack/react-router'
import { userPath } from '../../app/paths'
import type { DetectionsQuery } from '../../gql/graphql'
import { Badge, Count, Han, Mono, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { Acknowledge } from './Acknowledge'

export type DetectionRow = DetectionsQuery['detections']['nodes'][number]

export const hiddenAtFirst = ['lastAt'] as const

export function detectionColumns(t: TFunction, maySettle: boolean): Column<DetectionRow>[] {
  return [
    { key: 'kind', title: t('detections.kind'), name: true, cell: (row) => t(`detectionKind.${row.kind}`) },
    {
      key: 'state',
      title: t('detections.state'),
      cell: (row) => <Badge tone={row.state === 'OPEN' ? 'waiting' : 'done'}>{t(`detectionState.${row.state}`)}</Badge>,
    },
    { key: 'user', title: t('detections.user'), cell: (row) => <Whose row={row} /> },
    { key: 'block', title: t('detections.addressBlock'), cell: (row) => (row.addressBlock ? <Mono>{row.addressBlock}</Mono> : <None />) },
    { key: 'times', title: t('detections.times'), align: 'end', cell: (row) => <Count value={row.times} /> },
    { key: 'details', title: t('detections.details'), cell: (row) => row.details ?? <None /> },
    { key: 'firstAt', title: t('detections.firstAt'), sortable: true, cell: (row) => <Time at={row.firstAt} short /> },
    { key: 'lastAt', title: t('detections.lastAt'), cell: (row) => <Time at={row.lastAt} short /> },
    { key: 'outcome', title: t('detections.outcome'), cell: (row) => <Settled row={row} maySettle={maySettle} /> },
  ]
}

function Whose({ row }: { row: DetectionRow }) {
  if (!row.user) {
    return <None />
  }
  return (
    <Link to={userPath(row.user.id)}>
      <Han>{row.user.displayName}</Han>
    </Link>
  )
}

function Settled({ row, maySettle }: { row: DetectionRow; maySettle: boolean }) {
  if (row.state === 'OPEN') {
    return maySettle ? <Acknowledge row={row} /> : <None />
  }
  return (
    <>
      <Han>{row.note}</Han>
      {row.acknowledgedBy && (
        <small>
          {' '}
          <Han>{row.acknowledgedBy.displayName}</Han>
        </small>
      )}
    </>
  )
}
