import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { codeIn } from '../../app/codes/asked'
import { channelWord, MessageBadge, templateWord } from '../../app/words/identity'
import { OutboxDocument, type OutboxQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { CopyButton, Empty, Panel, Skeleton, Time } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { ProblemNote } from '../../kit/ProblemNote'
import './messages.css'

const SHOWN = 30
const LOOK_MS = 3000

type Kept = NonNullable<OutboxQuery['outbox']>['messages'][number]

/** What a demonstration would have sent: newest first, looked at again every three seconds while somebody watches. */
export default function Outbox() {
  const { t } = useTranslation()
  const [{ data, error }, reexecute] = useQuery({
    query: OutboxDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  })
  const again = () => reexecute({ requestPolicy: 'network-only' })
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') {
        reexecute({ requestPolicy: 'network-only' })
      }
    }, LOOK_MS)
    return () => window.clearInterval(timer)
  }, [reexecute])
  const found = useLast(data)
  const messages = found?.outbox?.messages
  return (
    <Page
      title={t('outbox.title')}
      note={<span>{t('outbox.note')}</span>}
      actions={
        <button type="button" className="ph-btn" onClick={again}>
          <Icon name="refresh" />
          {t('outbox.refresh')}
        </button>
      }
    >
      {error && !found && <ProblemNote problem={problemOf(error)} />}
      {!found && !error && <Skeleton />}
      {found && !messages && (
        <Empty icon="mail" title={t('outbox.closedTitle')}>
          {t('outbox.closedText')}
        </Empty>
      )}
      {messages?.length === 0 && (
        <Empty icon="mail" title={t('outbox.noneTitle')}>
          {t('outbox.noneText')}
        </Empty>
      )}
      {messages && messages.length > 0 && (
        <ul className="ph-letters" aria-label={t('outbox.title')}>
          {messages.map((message) => (
            <Letter key={message.id} message={message} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function Letter({ message }: { message: Kept }) {
  const { t } = useTranslation()
  const { content } = message
  const code = content && codeIn(content.text)
  return (
    <li>
      <Panel
        group
        title={
          <>
            {channelWord(message.channel)} · <span className="ph-num">{message.recipientMasked}</span>
          </>
        }
        extra={<MessageBadge state={message.state} />}
      >
        <p className="ph-quiet">
          <Time at={message.createdAt} /> · {templateWord(message.template)}
        </p>
        {content ? (
          <div lang={message.language === 'EN' ? 'en' : 'zh-CN'}>
            {content.subject && <strong>{content.subject}</strong>}
            <p className="ph-letter-text">{content.text.trim()}</p>
          </div>
        ) : (
          <p>{t('outbox.noText')}</p>
        )}
        {code && (
          <p className="ph-letter-code">
            <code>{code}</code>
            <CopyButton text={code} label={t('outbox.copyCode', { code })} />
          </p>
        )}
      </Panel>
    </li>
  )
}
