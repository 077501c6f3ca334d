import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import {
  VerificationSubmitOrganisationDocument,
  VerificationSubmitPersonDocument,
  type VerificationDocumentSide,
  type VerificationSubmitOrganisationInput,
  type VerificationSubmitPersonInput,
} from '../../gql/graphql'
import { Panel } from '../../kit/basics'
import { Answer, fieldsOf, KitForm, useSending, type Outcome } from '../../kit/form'
import { issueSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { FilesField } from './FilesField'
import type { Uploaded } from './uploading'
import { documentWord } from './words'

const person = fieldsOf<VerificationSubmitPersonInput>()
const organisation = fieldsOf<VerificationSubmitOrganisationInput>()
const types = ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'TRAVEL_PERMIT', 'MILITARY_ID', 'PASSPORT'] as const
const personSides = ['FRONT', 'BACK', 'HOLDER'] as const
const organisationSides = ['LICENCE', 'AUTHORITY'] as const

type PersonValues = Omit<VerificationSubmitPersonInput, 'documentIds' | 'language'>
type OrganisationValues = Omit<VerificationSubmitOrganisationInput, 'documentIds' | 'language'>

interface Common {
  documentIds: string[]
  language: 'ZH_CN' | 'EN'
}

export function PersonForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const form = useSubmitting<PersonValues>('person', onDone, (values, common) =>
    send(VerificationSubmitPersonDocument, 'verificationSubmitPerson', { input: { ...values, ...common } }),
  )
  return (
    <Panel title={t('verification.person')} group>
      <KitForm<PersonValues> form={form.form} name="person" start={{ documentType: 'RESIDENT_ID' }} onSend={form.submit}>
        <person.Choice name="documentType" label={t('verification.documentType')} choices={types.map((value) => ({ value, label: documentWord(value) }))} />
        <div className="ph-two">
          <person.Text name="name" label={t('verification.name')} most={60} least={2} />
          <person.Text name="number" label={t('verification.number')} most={60} />
        </div>
        <person.Text name="documentEndsOn" label={t('verification.documentEndsOn')} hint={t('verification.documentEndsOnHint')} most={10} optional />
        {form.rest(personSides)}
      </KitForm>
    </Panel>
  )
}

export function OrganisationForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const form = useSubmitting<OrganisationValues>('organisation', onDone, (values, common) =>
    send(VerificationSubmitOrganisationDocument, 'verificationSubmitOrganisation', { input: { ...values, ...common } }),
  )
  return (
    <Panel title={t('verification.organisationForm')} group>
      <p className="ph-quiet">{t('verification.organisationHint')}</p>
      <KitForm<OrganisationValues> form={form.form} name="organisation" onSend={form.submit}>
        <organisation.Text name="name" label={t('verification.organisation')} most={120} least={2} />
        <div className="ph-two">
          <organisation.Text name="creditCode" label={t('verification.creditCode')} most={30} />
          <organisation.Text name="legalRepresentative" label={t('verification.representative')} most={60} least={2} />
        </div>
        <organisation.Text name="documentEndsOn" label={t('verification.documentEndsOn')} hint={t('verification.documentEndsOnHint')} most={10} optional />
        {form.rest(organisationSides)}
      </KitForm>
    </Panel>
  )
}

/** What both forms share: their documents, the answer above the button, and the button. */
function useSubmitting<Values extends object>(
  name: string,
  onDone: () => void,
  submit: (values: Values, common: Common) => Promise<Outcome<unknown>>,
) {
  const { t, i18n } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [files, setFiles] = useState<Uploaded[]>([])
  const sending = useSending<Values, unknown>(form, {
    send: (values) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined)) as Values
      return submit(given, { documentIds: files.map((file) => file.id), language: i18n.language === 'en' ? 'EN' : 'ZH_CN' })
    },
    onDone: () => {
      toast(t('verification.submitted'))
      form.resetFields()
      setFiles([])
      onDone()
    },
  })
  const missing = sending.elsewhere.find((issue) => issue.path[0] === 'documentIds')
  const rest = (sides: readonly VerificationDocumentSide[]) => (
    <>
      <FilesField sides={sides} files={files} onChange={setFiles} error={missing && issueSentence(missing)} />
      <Answer sending={{ ...sending, elsewhere: sending.elsewhere.filter((issue) => issue !== missing) }} />
      <button type="button" className="ph-btn" data-primary disabled={sending.busy} onClick={() => form.submit()} id={`${name}_submit`}>
        {t('verification.submit')}
      </button>
    </>
  )
  return { form, submit: sending.send, rest }
}
