import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeField } from '../../app/codes/CodeField'
import { writtenLanguage } from '../../app/codes/language'
import { ShortMessageRisk } from '../../app/codes/ShortMessageRisk'
import { OutboxNote } from '../../app/codes/OutboxNote'
import { send } from '../../app/form/send'
import { useCan } from '../../app/session'
import {
  UserSecondFactorCodeSendDocument,
  UserSecondFactorRemoveDocument,
  UserVerificationsDocument,
  type FactorProof,
  type UserSecondFactorCodeSendMutation,
} from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { Answer, ChoiceField, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { date, timeOfDay } from '../../kit/format'
import { Layer } from '../../kit/Layer'
import { problemSentence } from '../../kit/problems'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { proofsFor, type Person } from './steps'

interface Values {
  proof: FactorProof
  verificationId?: string
  documentNumber?: string
  code?: string
  reason: string
}

type Sent = Extract<UserSecondFactorCodeSendMutation['userSecondFactorCodeSend'], { __typename?: 'CodeRequested' }>

const LONGEST_REASON = 200
const LONGEST_NUMBER = 60
const CASES = 20

/** Removes what somebody has lost: they are known as surely as when they came, and somebody else approves. */
export function LostFactor({ person, onClose, onDone }: { person: Person; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const mayReadCases = useCan('verifications:read')
  const proofs = proofsFor(person, mayReadCases)
  const [proof, setProof] = useState(proofs[0])
  const [sent, setSent] = useState<Sent>()
  const sending = useSending(form, {
    send: (values: Values) =>
      send(UserSecondFactorRemoveDocument, 'userSecondFactorRemove', {
        input: { ...values, userId: person.id, requestToken: values.proof === 'CONTACT_CODE' ? (sent?.requestToken ?? null) : null },
      }),
    onDone: () => {
      toast(t('lost.done', { name: person.displayName }))
      onDone()
    },
    onPending: onClose,
  })
  return (
    <Layer open title={t('lost.title', { name: person.displayName })} footer={null} onCancel={onClose} mask={{ closable: false }} width={560} className="ph-dialog">
      <p className="ph-consequence">{t('lost.text')}</p>
      <KitForm form={form} name="lost" start={{ proof }} onSend={sending.send}>
        <Answer sending={sending} />
        <ChoiceField<Values>
          name="proof"
          label={t('lost.proof')}
          hint={proof && t(`lost.hint.${proof}`)}
          choices={proofs.map((value) => ({ value, label: t(`trail.proofs.${value}`) }))}
          onEdit={(value) => setProof(value as FactorProof)}
          autoFocus
        />
        {proof === 'VERIFICATION' && <CaseField personId={person.id} />}
        {proof === 'DOCUMENT' && <TextField<Values> name="documentNumber" label={t('lost.number')} most={LONGEST_NUMBER} />}
        {proof === 'CONTACT_CODE' && <ContactCode personId={person.id} sent={sent} onSent={setSent} />}
        <TextField<Values> name="reason" label={t('people.reason')} hint={t('grant.reasonHint')} least={4} most={LONGEST_REASON} rows={2} />
        <Ending verb={t('lost.verb')} busy={sending.busy} danger onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}

/** Their approved verifications, newest first. */
function CaseField({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({
    query: UserVerificationsDocument,
    variables: { applicant: personId, first: CASES },
    requestPolicy: 'network-only',
  })
  const cases = data?.verifications.nodes ?? []
  return (
    <ChoiceField<Values>
      name="verificationId"
      label={t('lost.case')}
      hint={data && cases.length === 0 && t('lost.noCase')}
      choices={cases.map((one) => ({ value: one.id, label: `${one.nameMasked} · ${date(one.submittedAt)}` }))}
    />
  )
}

/** The person reads out what was sent to the account's own address or number. */
function ContactCode({ personId, sent, onSent }: { personId: string; sent: Sent | undefined; onSent: (sent: Sent) => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    const outcome = await send(UserSecondFactorCodeSendDocument, 'userSecondFactorCodeSend', {
      input: { userId: personId, language: writtenLanguage() },
    })
    setBusy(false)
    if (outcome.kind === 'done') {
      onSent(outcome.done)
    } else {
      toast(outcome.kind === 'refused' ? problemSentence(outcome.problem) : t('codes.notReached'), 'failed')
    }
  }
  return (
    <>
      <p role="status">{sent ? t(`codes.sent.${sent.channel}`, { to: sent.contactMasked, until: timeOfDay(sent.expiresAt) }) : t('lost.notSent')}</p>
      {sent && <ShortMessageRisk channel={sent.channel} />}
      <p>
        <button type="button" className="ph-btn" disabled={busy} onClick={() => void ask()}>
          {t(sent ? 'codes.again' : 'codes.ask')}
        </button>
      </p>
      {sent && <CodeField hint={t('lost.codeHint')} />}
      {sent && <OutboxNote />}
      {!sent && <Note tone="waiting">{t('lost.askFirst')}</Note>}
    </>
  )
}
