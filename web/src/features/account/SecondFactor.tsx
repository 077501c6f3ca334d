import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecoveryCodesRenewDocument, SecondFactorDocument } from '../../gql/graphql'
import { useMutation, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Count, Facts, Panel, Skeleton, Time } from '../../kit/basics'
import type { Problem } from '../../kit/problems'
import { ProblemNote } from '../../kit/ProblemNote'
import { NewCodes } from './NewCodes'

/** So few recovery codes are worth a word. */
const FEW = 3

const FactorDialog = lazy(() => import('./FactorDialog'))
const Question = lazy(() => import('../../kit/Question'))

/** What is asked for after the password, and the codes for the day it is lost. */
export function SecondFactor() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: SecondFactorDocument, requestPolicy: 'cache-and-network' })
  const [replacing, setReplacing] = useState(false)
  const factor = data?.secondFactor
  const refresh = () => again({ requestPolicy: 'network-only' })
  const button = data && (
    <button type="button" className="ph-btn" onClick={() => setReplacing(true)}>
      {t(factor ? 'factor.replace' : 'factor.setUp')}
    </button>
  )
  return (
    <Panel title={t('factor.title')} extra={button}>
      {error && !data && <ProblemNote problem={problemOf(error)} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && !factor && <p className="ph-quiet">{t('factor.none')}</p>}
      {factor && (
        <>
          <Facts
            columns={2}
            items={[
              { label: t('factor.since'), value: <Time at={factor.confirmedAt} /> },
              {
                label: t('factor.codesLeft'),
                value: (
                  <>
                    <Count value={factor.recoveryCodesLeft} />{' '}
                    {factor.recoveryCodesLeft <= FEW && <Badge tone="waiting">{t('factor.few')}</Badge>}
                  </>
                ),
              },
            ]}
          />
          <RenewCodes onDone={refresh} />
        </>
      )}
      <Suspense>
        {replacing && (
          <FactorDialog
            onClose={() => {
              setReplacing(false)
              refresh()
            }}
          />
        )}
      </Suspense>
    </Panel>
  )
}

function RenewCodes({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>()
  const [problem, setProblem] = useState<Problem>()
  const [{ fetching }, renew] = useMutation(RecoveryCodesRenewDocument)
  const onRenew = async () => {
    setProblem(undefined)
    const { data, error } = await renew({})
    const outcome = data?.recoveryCodesRenew
    if (outcome?.__typename === 'RecoveryCodesRenewed') {
      setCodes(outcome.recoveryCodes)
      setAsking(false)
      onDone()
    } else {
      setProblem(outcome ? { code: outcome.code } : error ? problemOf(error) : { code: 'UNKNOWN' })
    }
  }
  if (codes) {
    return <NewCodes codes={codes} onStored={() => setCodes(undefined)} />
  }
  return (
    <>
      <div className="ph-actions">
        <button type="button" className="ph-btn" onClick={() => setAsking(true)}>
          {t('factor.renew')}
        </button>
      </div>
      <Suspense>
        {asking && (
          <Question
            title={t('factor.renewQuestion')}
            verb={t('factor.renew')}
            busy={fetching}
            onVerb={() => void onRenew()}
            onKeep={() => setAsking(false)}
          >
            <p>{t('factor.renewText')}</p>
            {problem && <ProblemNote problem={problem} />}
          </Question>
        )}
      </Suspense>
    </>
  )
}
