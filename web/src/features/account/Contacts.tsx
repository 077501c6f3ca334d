import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { ShortMessageRisk } from '../../app/codes/ShortMessageRisk'
import { useCan } from '../../app/session'
import { ContactChangeCancelDocument, MyContactsDocument, type MessageChannel, type MyContactsQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { None, Panel, Skeleton } from '../../kit/basics'
import { dateTime } from '../../kit/format'
import type { Problem } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { ContactChanges } from '../../app/identity/ContactChanges'

const ContactDialog = lazy(() => import('./ContactDialog'))

type Mine = NonNullable<NonNullable<MyContactsQuery['viewer']>['user']>
type Change = Mine['contactChanges'][number]

/** How the person is reached: address and number, another one for either, and what waits for its hold to end. */
export function Contacts() {
  const { t } = useTranslation()
  const mayChange = useCan('contact_changes:create')
  const [changing, setChanging] = useState<MessageChannel>()
  const [{ data, error }, reexecute] = useQuery({ query: MyContactsDocument, requestPolicy: 'cache-and-network' })
  const again = () => reexecute({ requestPolicy: 'network-only' })
  const user = useLast(data?.viewer.user ?? undefined)
  const held = user?.contactChanges.filter((change) => change.state === 'HELD') ?? []
  const past = user?.contactChanges.filter((change) => change.state !== 'HELD') ?? []
  return (
    <Panel title={t('contacts.title')}>
      {error && !user && <ProblemNote problem={problemOf(error)} />}
      {!user && !error && <Skeleton rows={2} />}
      {user && (
        <>
          <table className="ph-lines">
            <tbody>
              <ContactLine channel="EMAIL" masked={user.emailMasked} onChange={mayChange ? setChanging : undefined} />
              <ContactLine channel="SMS" masked={user.phoneMasked} onChange={mayChange ? setChanging : undefined} />
            </tbody>
          </table>
          {user.phoneMasked && <ShortMessageRisk channel="SMS" />}
          {held.length > 0 && (
            <div className="ph-held">
              {held.map((change) => (
                <Held key={change.id} change={change} onDone={again} />
              ))}
            </div>
          )}
          {past.length > 0 && <ContactChanges changes={past} />}
        </>
      )}
      <Suspense>
        {changing && (
          <ContactDialog
            channel={changing}
            onClose={() => setChanging(undefined)}
            onDone={() => {
              setChanging(undefined)
              again()
            }}
          />
        )}
      </Suspense>
    </Panel>
  )
}

interface LineProps {
  channel: MessageChannel
  masked: string | null
  onChange: ((channel: MessageChannel) => void) | undefined
}

function ContactLine({ channel, masked, onChange }: LineProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">{t(`contacts.kind.${channel}`)}</th>
      <td>{masked ? <span className="ph-num">{masked}</span> : <None />}</td>
      <td>
        {onChange && (
          <button type="button" className="ph-btn" onClick={() => onChange(channel)}>
            {t(masked ? 'contacts.change' : 'contacts.add')}
            <span className="ph-sr"> {t(`contacts.kind.${channel}`)}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

/** What waits: until when, and the one button that stops it. */
function Held({ change, onDone }: { change: Change; onDone: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const cancel = async () => {
    setBusy(true)
    const outcome = await send(ContactChangeCancelDocument, 'contactChangeCancel', { input: { id: change.id } })
    setBusy(false)
    if (outcome.kind === 'done') {
      toast(t('contacts.cancelled'))
      onDone()
    } else {
      setProblem(outcome.kind === 'refused' ? outcome.problem : { code: 'UNKNOWN' })
    }
  }
  return (
    <>
      <Note
        tone="waiting"
        action={
          <button type="button" className="ph-btn" disabled={busy} onClick={() => void cancel()}>
            {t('contacts.cancel')}
          </button>
        }
      >
        <p>{t('contacts.held', { contact: change.contactMasked, at: dateTime(change.effectiveAt) })}</p>
        <p>{t('contacts.heldNote')}</p>
      </Note>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
