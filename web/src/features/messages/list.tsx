/** The list of messages that left the house, declared. */
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { ListSpec, View } from '../../app/list/declare'
import { paths } from '../../app/paths'
import { messageChannels, messageStates, messageTemplates, messagesSearch, type MessagesSearch } from '../../app/identitySearch'
import { channelWord, messageStateWord, templateWord } from '../../app/words/identity'
import { MessagesDocument, type MessageFilter, type MessageOrderField, type MessagesQuery, type MessagesQueryVariables } from '../../gql/graphql'
import type { Filter } from '../../kit/list/filters'
import { hiddenAtFirst, messageColumns, type MessageRow } from './columns'

type MessagesList = ListSpec<MessageRow, MessagesSearch, MessageFilter, MessageOrderField, MessagesQuery, MessagesQueryVariables>

export function messageFilters(t: TFunction): Filter<MessagesSearch, MessageFilter>[] {
  return [
    {
      kind: 'many',
      key: 'template',
      field: 'template',
      label: t('messages.template'),
      choices: messageTemplates.map((value) => ({ value, label: templateWord(value) })),
    },
    {
      kind: 'many',
      key: 'state',
      field: 'state',
      label: t('messages.state'),
      choices: messageStates.map((value) => ({ value, label: messageStateWord(value) })),
    },
    {
      kind: 'many',
      key: 'channel',
      field: 'channel',
      label: t('messages.channel'),
      choices: messageChannels.map((value) => ({ value, label: channelWord(value) })),
    },
    { kind: 'dates', from: 'from', to: 'to', field: 'createdAt', label: t('messages.createdAt') },
  ]
}

export function messageViews(t: TFunction): View<MessagesSearch>[] {
  return [
    { key: 'all', label: t('messages.viewAll'), search: {} },
    { key: 'waiting', label: t('messages.viewWaiting'), search: { state: ['WAITING'] } },
    { key: 'failed', label: t('messages.viewFailed'), search: { state: ['FAILED', 'EXPIRED'] } },
  ]
}

export function messagesList(t: TFunction, hasOutbox: boolean): MessagesList {
  return {
    name: 'messages',
    address: messagesSearch,
    title: t('messages.title'),
    permission: 'messages:read',
    document: MessagesDocument,
    variables: (asked) => asked,
    read: (data) => data.messages,
    typenames: ['Message'],
    columns: messageColumns(t),
    hidden: hiddenAtFirst,
    nameOf: (row) => row.recipientMasked,
    filters: messageFilters(t),
    words: { label: t('messages.search'), hint: t('messages.searchHint') },
    sorts: { createdAt: 'CREATED_AT' },
    sortAtFirst: { by: 'createdAt', down: true },
    views: messageViews(t),
    none: { icon: 'mail', title: t('messages.noneTitle'), text: t('messages.noneText') },
    noMatch: t('messages.noMatchTitle'),
    actions: hasOutbox && (
      <Link className="ph-btn" to={paths.outbox}>
        {t('outbox.title')}
      </Link>
    ),
  }
}
