import { useTranslation } from 'react-i18next'
import type { RoleChoiceFieldsFragment } from '../../gql/graphql'
import { Mono } from '../../kit/basics'
import { Note } from '../../kit/ProblemNote'
import { reasonSentence } from '../../kit/problems'
import { roleWord } from '../words/roles'
import { userStateWord } from '../words/users'
import './elevation.css'

const SHOWN = 12

/** What a role would add, who has to approve it, and what speaks against it: looked at before it is asked for. */
export function GainsNote({ choice }: { choice: RoleChoiceFieldsFragment }) {
  const { t } = useTranslation()
  const further = choice.gains.length - SHOWN
  return (
    <div className="ph-gains" aria-live="polite">
      {choice.against.length > 0 && (
        <Note tone="failed">
          {choice.against.map((reason) => {
            const said = reasonSentence(reason, userStateWord)
            return <p key={said}>{said}</p>
          })}
        </Note>
      )}
      <p>{choice.gains.length > 0 ? t('grant.gains', { count: choice.gains.length }) : t('grant.gainsNone')}</p>
      {choice.gains.length > 0 && (
        <ul>
          {choice.gains.slice(0, SHOWN).map((permission) => (
            <li key={permission}>
              <Mono>{permission}</Mono>
            </li>
          ))}
          {further > 0 && <li>{t('grant.gainsMore', { count: further })}</li>}
        </ul>
      )}
      {choice.needsApproval && choice.against.length === 0 && <Note tone="waiting">{t('grant.asks')}</Note>}
    </div>
  )
}

/** A role as a choice of a list; one that cannot be given says so at its end. */
export function roleChoice(choice: RoleChoiceFieldsFragment) {
  return { value: choice.role, label: `${roleWord(choice.role)}${choice.against.length > 0 ? ' ✕' : ''}` }
}
