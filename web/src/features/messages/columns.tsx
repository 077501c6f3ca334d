import type { TFunction } from 'i18next'
import { channelWord, MessageBadge, templateWord } from '../../app/words/identity'
import type { MessagesQuery } from '../../gql/graphql'
import { Count, Mono, None, Time } from '../../kit/basics'
import type { Column } from '../../kit/list/columns'

export type MessageRow = MessagesQuery['messages']['nodes'][number]

export const hiddenAtFirst = ['language'] as const

export function messageColumns(t: TFunction): Column<MessageRow>[] {
  return [
    { key: 'recipient', title: t('messages.recipient'), name: true, cell: (row) => (row.recipientMasked ? <span className="ph-num">{row.recipientMasked}</span> : <None />) },
    { key: 'template', title: t('messages.template'), cell: (row) => templateWord(row.template) },
    { key: 'channel', title: t('messages.channel'), cell: (row) => channelWord(row.channel) },
    { key: 'state', title: t('messages.state'), cell: (row) => <MessageBadge state={row.state} /> },
    { key: 'attempts', title: t('messages.attempts'), align: 'end', cell: (row) => <Count value={row.attempts} /> },
    { key: 'carrier', title: t('messages.carrier'), cell: (row) => (row.carrier ? <Mono>{row.carrier}</Mono> : <None />) },
    { key: 'error', title: t('messages.error'), cell: (row) => (row.error ? <Mono>{row.error}</Mono> : <None />) },
    { key: 'language', title: t('messages.language'), cell: (row) => t(`messages.languages.${row.language}`) },
    { key: 'createdAt', title: t('messages.createdAt'), sortable: true, cell: (row) => <Time at={row.createdAt} short /> },
    { key: 'endedAt', title: t('messages.endedAt'), cell: (row) => (row.endedAt ? <Time at={row.endedAt} short /> : <None />) },
  ]
}
