import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { AdministratorCreateDocument } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { unparked } from '../../graphql/reauth'
import { issueSentence, type Issue, type Problem } from '../../kit/problems'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { Frame } from './Frame'

interface Values {
  displayName: string
  email: string
  password: string
}

const fields = ['displayName', 'email', 'password'] as const satisfies readonly (keyof Values)[]

/** The part of an address after the # never leaves the browser, so the token reaches no log on its way. */
function tokenOfFragment(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
}

type Refusal = 'badToken' | 'conflict' | Problem

export default function FirstAdministrator() {
  const { t } = useTranslation()
  const [token] = useState(tokenOfFragment)
  const [created, setCreated] = useState<string>()
  if (created) {
    return (
      <Frame title={t('first.title')}>
        <Note tone="moving">{t('first.created', { email: created })}</Note>
        <ToSignIn />
      </Frame>
    )
  }
  return (
    <Frame title={t('first.title')} lead={t('first.lead')}>
      {token ? <CreateForm token={token} onCreated={setCreated} /> : <Note tone="failed">{t('first.noToken')}</Note>}
    </Frame>
  )
}

function ToSignIn() {
  const { t } = useTranslation()
  return (
    <Link className="ph-btn" data-primary to={paths.signIn}>
      {t('enrol.toSignIn')}
    </Link>
  )
}

function CreateForm({ token, onCreated }: { token: string; onCreated: (email: string) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  /** What is wrong with the token has no field; the link it came in is what to look at. */
  const refuseFields = (issues: readonly Issue[]) => {
    for (const issue of issues) {
      const name = fields.find((field) => field === issue.path.at(-1))
      if (name) {
        form.setFields([{ name, errors: [issueSentence(issue)] }])
      } else {
        setRefusal('badToken')
      }
    }
  }
  const send = async (values: Values) => {
    setBusy(true)
    setRefusal(undefined)
    const input = { setupToken: token, ...values }
    const { data, error } = await client.mutation(persisted(AdministratorCreateDocument), { input }, unparked).toPromise()
    setBusy(false)
    if (!data) {
      setRefusal(error ? problemOf(error) : { code: 'UNKNOWN' })
      return
    }
    const outcome = data.administratorCreate
    switch (outcome.__typename) {
      case 'AdministratorCreated':
        onCreated(outcome.emailMasked)
        return
      case 'InvalidCredentials':
        setRefusal('badToken')
        return
      case 'Conflict':
        setRefusal('conflict')
        return
      case 'InvalidInput':
        refuseFields(outcome.issues)
    }
  }
  const required = [{ required: true, message: t('common.required') }]
  return (
    <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void send(values)}>
      {refusal && <RefusalNote refusal={refusal} />}
      <Form.Item name="displayName" label={t('first.name')} rules={required}>
        <Input autoComplete="name" autoFocus />
      </Form.Item>
      <Form.Item name="email" label={t('first.email')} rules={required}>
        <Input type="email" autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={t('first.password')} rules={required}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('first.submit')}
      </Button>
    </Form>
  )
}

function RefusalNote({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation()
  if (typeof refusal !== 'string') {
    return <ProblemNote problem={refusal} />
  }
  return (
    <Note tone="failed" action={refusal === 'conflict' ? <ToSignIn /> : undefined}>
      {t(`first.${refusal}`)}
    </Note>
  )
}
