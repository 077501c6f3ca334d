import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { termsPath } from '../../app/paths'
import { useCan } from '../../app/session'
import { purposeWord } from '../../app/words/identity'
import { ConsentGiveDocument, ConsentWithdrawDocument, MyConsentsDocument, type MyConsentsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Panel, Skeleton, Time } from '../../kit/basics'
import type { Problem } from '../../kit/problems'
import { ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { standings, type Standing } from './consents'

const Question = lazy(() => import('../../kit/Question'))

/** What the person has agreed to, by which version, and the way back. */
export function Consents() {
  const { t } = useTranslation()
  const [{ data, error }, reexecute] = useQuery({ query: MyConsentsDocument, requestPolicy: 'cache-and-network' })
  const again = () => reexecute({ requestPolicy: 'network-only' })
  const found = useLast<MyConsentsQuery>(data)
  const given = found?.viewer.user?.consents
  return (
    <Panel title={t('consents.title')}>
      <p className="ph-quiet">{t('consents.note')}</p>
      {error && !given && <ProblemNote problem={problemOf(error)} />}
      {!given && !error && <Skeleton rows={3} />}
      {found && given && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('consents.purpose')}</th>
              <th scope="col">{t('consents.standing')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {standings(found.registrationTerms.consents, given).map((one) => (
              <ConsentLine key={one.purpose} standing={one} onDone={again} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function ConsentLine({ standing, onDone }: { standing: Standing; onDone: () => void }) {
  const { t } = useTranslation()
  const { purpose, inForce, agreed, required } = standing
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const mayGive = useCan('consents:give')
  const mayWithdraw = useCan('consents:withdraw')
  const word = purposeWord(purpose)

  const change = async (giving: boolean) => {
    setBusy(true)
    setProblem(undefined)
    const outcome = giving
      ? await send(ConsentGiveDocument, 'consentGive', { input: { purpose, textVersion: inForce } })
      : await send(ConsentWithdrawDocument, 'consentWithdraw', { input: { purpose } })
    setBusy(false)
    setAsking(false)
    if (outcome.kind === 'done') {
      toast(t(giving ? 'consents.given' : 'consents.withdrawn', { purpose: word }))
      onDone()
    } else {
      setProblem(outcome.kind === 'refused' ? outcome.problem : { code: 'CONFLICT' })
    }
  }
  return (
    <tr>
      <th scope="row">
        {word}
        <small>
          <a href={termsPath(purpose, agreed?.textVersion ?? inForce)} target="_blank" rel="noreferrer">
            {t('consents.read', { version: agreed?.textVersion ?? inForce })}
            <span className="ph-sr"> {word}</span>
          </a>
        </small>
        {problem && <ProblemNote problem={problem} />}
      </th>
      <td>
        {agreed ? (
          <Badge tone={agreed.textVersion === inForce ? 'done' : 'waiting'}>
            {t(agreed.textVersion === inForce ? 'consents.agreed' : 'consents.older')}
          </Badge>
        ) : (
          <Badge tone="neutral">{t('consents.notGiven')}</Badge>
        )}
        {agreed && (
          <small>
            <Time at={agreed.givenAt} />
          </small>
        )}
      </td>
      <td>
        {mayGive && agreed?.textVersion !== inForce && (
          <button type="button" className="ph-btn" disabled={busy} onClick={() => void change(true)}>
            {t('consents.give', { version: inForce })}
            <span className="ph-sr"> {word}</span>
          </button>
        )}
        {mayWithdraw && agreed && !required && (
          <button type="button" className="ph-btn" disabled={busy} onClick={() => setAsking(true)}>
            {t('consents.withdraw')}
            <span className="ph-sr"> {word}</span>
          </button>
        )}
        {agreed && required && <small>{t('consents.cannot')}</small>}
        <Suspense>
          {asking && (
            <Question
              title={t('consents.withdrawQuestion', { purpose: word })}
              verb={t('consents.withdraw')}
              busy={busy}
              onVerb={() => void change(false)}
              onKeep={() => setAsking(false)}
            >
              <p>{t('consents.withdrawText')}</p>
            </Question>
          )}
        </Suspense>
      </td>
    </tr>
  )
}
