import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { VerificationAnswerDocument, VerificationWithdrawDocument, type MyVerificationQuery } from '../../gql/graphql'
import { Facts, Han, Time, type Fact } from '../../kit/basics'
import { date } from '../../kit/format'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { FilesField } from './FilesField'
import type { Uploaded } from './uploading'
import { CaseBadge, documentWord, kindWord, reasonWord } from './words'

type Case = MyVerificationQuery['verifications']['nodes'][number]

/** One case of one's own: how far it has come, what the reviewer asks, and what can be done. */
export function MyCase({ found, onDone }: { found: Case; onDone: () => void }) {
  const { t } = useTranslation()
  const may = (action: string) => found.availableActions.some((one) => one.action === action && one.enabled)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const seen = { id: found.id, expectedVersion: found.version }
  const onWithdraw = async () => {
    setBusy(true)
    const outcome = await send(VerificationWithdrawDocument, 'verificationWithdraw', { input: seen })
    setBusy(false)
    if (outcome.kind === 'done') {
      toast(t('verification.withdrawn'))
      onDone()
    } else {
      setProblem(problemSentence(outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' }))
    }
  }
  const facts: Fact[] = [
    { label: t(found.kind === 'ORGANISATION' ? 'verification.organisation' : 'verification.name'), value: <Han>{found.nameMasked}</Han> },
    { label: documentWord(found.documentType), value: <span className="ph-num">{found.numberMasked}</span> },
    { label: t('verification.submittedAt'), value: <Time at={found.submittedAt} /> },
    ...(found.expiresAt ? [{ label: t('verification.expiresAt'), value: <Time at={found.expiresAt} /> }] : []),
    ...(found.reason ? [{ label: t('verification.reason'), value: reasonWord(found.reason) }] : []),
    ...(found.note ? [{ label: t('verification.note'), value: found.note }] : []),
    ...(found.answer ? [{ label: t('verification.answer'), value: found.answer }] : []),
  ]
  return (
    <article className="ph-case" aria-label={kindWord(found.kind)}>
      <header>
        <h3>{kindWord(found.kind)}</h3>
        <CaseBadge state={found.state} />
        {may('verificationWithdraw') && (
          <button type="button" className="ph-btn" disabled={busy} onClick={() => void onWithdraw()}>
            {t('verification.withdraw')}
          </button>
        )}
      </header>
      <Facts items={facts} columns={2} />
      {problem && <p role="alert">{problem}</p>}
      {may('verificationAnswer') && <AnswerForm found={found} onDone={onDone} />}
    </article>
  )
}

function AnswerForm({ found, onDone }: { found: Case; onDone: () => void }) {
  const { t } = useTranslation()
  const [message, setMessage] = useState('')
  const [files, setFiles] = useState<Uploaded[]>([])
  const [problem, setProblem] = useState<string>()
  const onSend = async () => {
    const input = { id: found.id, expectedVersion: found.version, message, documentIds: files.map((file) => file.id) }
    const outcome = await send(VerificationAnswerDocument, 'verificationAnswer', { input })
    if (outcome.kind === 'done') {
      toast(t('verification.answered'))
      onDone()
    } else {
      const code = outcome.kind === 'issues' ? 'INVALID_INPUT' : outcome.kind === 'conflict' ? 'VERSION_CONFLICT' : outcome.problem.code
      setProblem(problemSentence({ code }))
    }
  }
  return (
    <form
      className="ph-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void onSend()
      }}
    >
      {found.answerDueAt && <p className="ph-quiet">{t('verification.answerDue', { day: date(found.answerDueAt) })}</p>}
      <label>
        {t('verification.message')}
        <textarea className="ph-textarea" rows={2} maxLength={500} value={message} onChange={(event) => setMessage(event.target.value)} />
      </label>
      <FilesField sides={found.kind === 'ORGANISATION' ? ['LICENCE', 'AUTHORITY', 'OTHER'] : ['FRONT', 'BACK', 'HOLDER']} files={files} onChange={setFiles} />
      {problem && <p role="alert">{problem}</p>}
      <div>
        <button type="submit" className="ph-btn" data-primary>
          {t('verification.sendAnswer')}
        </button>
      </div>
    </form>
  )
}
