import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../app/placing/draft'
import type { CounterItemFragment, CounterOrderFragment } from '../../gql/graphql'
import { Page } from '../../kit/Page'
import './counter.css'
import { Describe } from './Describe'
import { Done } from './Done'
import { withSender, type RecentSender } from './recent'
import { Settle } from './Settle'
import { Sitting, type Served } from './Sitting'
import { Steps } from './Steps'

type Stage =
  | { kind: 'describe' }
  | { kind: 'settle'; order: CounterOrderFragment }
  | { kind: 'done'; order: CounterOrderFragment; item: CounterItemFragment }

/** One customer after the other: the item described and priced, paid and taken in, labelled. The hands stay on the keys. */
export default function Counter() {
  const { t } = useTranslation()
  const [stage, setStage] = useState<Stage>({ kind: 'describe' })
  const [senders, setSenders] = useState<readonly RecentSender[]>([])
  const [served, setServed] = useState<readonly Served[]>([])

  const onPlaced = (order: CounterOrderFragment, draft: Draft) => {
    setSenders((known) => withSender(known, order, draft))
    setStage({ kind: 'settle', order })
  }
  const onAccepted = (order: CounterOrderFragment, item: CounterItemFragment) => {
    setServed((known) => [{ order, item }, ...known])
    setStage({ kind: 'done', order, item })
  }
  const next = () => setStage({ kind: 'describe' })
  return (
    <Page title={t('counter.title')} note={t('counter.note')}>
      <Steps current={stage.kind} />
      {stage.kind === 'describe' && <Describe senders={senders} onPlaced={onPlaced} />}
      {stage.kind === 'settle' && <Settle first={stage.order} onAccepted={onAccepted} onLater={next} />}
      {stage.kind === 'done' && <Done order={stage.order} item={stage.item} onNext={next} />}
      <Sitting served={served} />
    </Page>
  )
}
