import type { TFunction } from 'i18next'
import { Link } from '@tanstack/react-router'
import { userPath } from '../../app/paths'
import type { DenialsQuery } from '../../gql/graphql'
import { Badge, Count, Han, Mono, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'
import { WhyButton } from '../../kit/WhyButton'
import { Grant } from './Grant'
import { Settle } from './Settle'

export type DenialRow = DenialsQuery['denials']['nodes'][number]

export const hiddenAtFirst = ['firstAt'] as const

export function denialColumns(t: TFunction, maySettle: boolean): Column<DenialRow>[] {
  return [
    { key: 'permission', title: t('denials.permission'), name: true, cell: (row) => <Mono>{row.permission}</Mono> },
    { key: 'user', title: t('denials.user'), cell: (row) => <Whose row={row} /> },
    { key: 'field', title: t('denials.field'), cell: (row) => (row.field ? <Mono>{row.field}</Mono> : t('denials.ownDocument')) },
    { key: 'times', title: t('denials.times'), align: 'end', cell: (row) => <Count value={row.times} /> },
    { key: 'firstAt', title: t('denials.firstAt'), cell: (row) => <Time at={row.firstAt} short /> },
    { key: 'lastAt', title: t('denials.lastAt'), sortable: true, cell: (row) => <Time at={row.lastAt} short /> },
    {
      key: 'state',
      title: t('denials.state'),
      cell: (row) => <Badge tone={row.state === 'OPEN' ? 'waiting' : 'done'}>{t(`denials.states.${row.state}`)}</Badge>,
    },
    { key: 'outcome', title: t('denials.outcome'), cell: (row) => <Steps row={row} maySettle={maySettle} /> },
  ]
}

function Whose({ row }: { row: DenialRow }) {
  if (!row.user) {
    return <None />
  }
  return (
    <Link to={userPath(row.user.id)}>
      <Han>{row.user.displayName}</Han>
    </Link>
  )
}

function Steps({ row, maySettle }: { row: DenialRow; maySettle: boolean }) {
  if (row.state !== 'OPEN') {
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
  return (
    <span className="ph-rowactions">
      <WhyButton question={{ permission: row.permission, userId: row.user?.id }} />
      {maySettle && row.user && <Grant permission={row.permission} user={row.user} />}
      {maySettle && <Settle row={row} />}
    </span>
  )
}
