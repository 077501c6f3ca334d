import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { Page } from '../../kit/Page'
import { Course } from './Course'
import { TrackForm } from './TrackForm'
import './tracking.css'
import { plainItemNumber, useTracking, type Question } from './useTracking'

/** Anybody who knows a number and four digits sees where the item is, and nothing about people. */
export default function Track() {
  const { t } = useTranslation()
  const go = useNavigate()
  const given = plainItemNumber(useParams({ strict: false }).number ?? '')
  const { answer, busy, ask, forget } = useTracking()
  const [asked, setAsked] = useState(given)
  const item = answer.kind === 'found' && answer.item.number === given ? answer.item : undefined

  const send = async (question: Question) => {
    setAsked(question.number)
    const found = await ask(question)
    if (found.kind === 'found') {
      await go({ to: paths.trackNumber, params: { number: found.item.number } })
    }
  }
  const another = () => {
    forget()
    setAsked('')
    void go({ to: paths.track })
  }
  if (item) {
    return <Course item={item} onAnother={another} />
  }
  return (
    <Page title={t('track.title')} note={t('track.note')}>
      <TrackForm key={given} number={given || asked} answer={answer} busy={busy} onSend={(question) => void send(question)} />
    </Page>
  )
}
