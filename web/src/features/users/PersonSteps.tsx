import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenLanguage } from '../../app/codes/language'
import { ReasonDialog } from '../../app/form/ReasonDialog'
import { send } from '../../app/form/send'
import { useViewer } from '../../app/session'
import { InvitationRenewDocument, UserDeactivateDocument, UserReactivateDocument, UserSuspendDocument } from '../../gql/graphql'
import { ActionsMenu } from '../../kit/ActionsMenu'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { LostFactor } from './LostFactor'
import { stepsFor, type Person, type Step } from './steps'

type Asked = Exclude<Step, 'renew' | 'removeFactor'>

const told = { suspend: 'people.suspended', reactivate: 'people.reactivated', deactivate: 'people.deactivated' } as const

/** Suspending, opening again, leaving and a lost factor, each for a reason; a link that is sent once more needs none. */
export function PersonSteps({ person, onChanged }: { person: Person; onChanged?: () => void }) {
  const { t } = useTranslation()
  const who = useViewer()
  const [asking, setAsking] = useState<Asked>()
  const [isLost, setLost] = useState(false)
  const steps = stepsFor(who, person)
  const renew = async () => {
    const outcome = await send(InvitationRenewDocument, 'invitationRenew', { input: { id: person.id, language: writtenLanguage() } })
    toast(outcome.kind === 'refused' ? problemSentence(outcome.problem) : t('people.renewed'), outcome.kind === 'done' ? 'done' : 'failed')
  }
  const begin = (step: Step) => {
    if (step === 'renew') {
      void renew()
    } else if (step === 'removeFactor') {
      setLost(true)
    } else {
      setAsking(step)
    }
  }
  if (steps.length === 0) {
    return null
  }
  return (
    <span data-more>
      <ActionsMenu
        label={t('people.actions')}
        actions={steps.map((step) => ({
          key: step,
          label: t(`people.${step}`),
          danger: step === 'deactivate' || step === 'removeFactor',
          run: () => begin(step),
        }))}
      />
      {isLost && (
        <LostFactor
          person={person}
          onClose={() => setLost(false)}
          onDone={() => {
            setLost(false)
            onChanged?.()
          }}
        />
      )}
      {asking && (
        <ReasonDialog
          title={t(`people.${asking}Title`, { name: person.displayName })}
          text={t(`people.${asking}Text`)}
          verb={t(`people.${asking}`)}
          danger={asking !== 'reactivate'}
          label={t('people.reason')}
          send={(reason) => sent(asking, { id: person.id, expectedVersion: person.version, reason })}
          onDone={() => {
            toast(t(told[asking], { name: person.displayName }))
            setAsking(undefined)
            onChanged?.()
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </span>
  )
}

function sent(step: Asked, input: { id: string; expectedVersion: number; reason: string }) {
  switch (step) {
    case 'suspend':
      return send(UserSuspendDocument, 'userSuspend', { input })
    case 'reactivate':
      return send(UserReactivateDocument, 'userReactivate', { input })
    case 'deactivate':
      return send(UserDeactivateDocument, 'userDeactivate', { input })
  }
}
