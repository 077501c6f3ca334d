import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { paths } from '../../app/paths'
import { useCan } from '../../app/session'
import { userKindWord } from '../../app/words/users'
import { RoleCreateDocument, RoleUpdateDocument, type UserKind } from '../../gql/graphql'
import { Panel } from '../../kit/basics'
import { Answer, fieldsOf, KitForm, useSending, useVerb } from '../../kit/form'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { Effect } from './Effect'
import { cellsOf, saidBy, type Cells } from './editing'
import { figuresOf, type Info } from './matrix'
import type { RoleData } from './RolePage'
import { ScopePicker } from './ScopePicker'
import { nameOf } from './words'

interface Values {
  key?: string
  nameZh: string
  nameEn: string
  kinds: UserKind[]
  permissions?: unknown
  reason: string
}

const Field = fieldsOf<Values>()
const kinds: readonly UserKind[] = ['STAFF', 'CUSTOMER', 'PARTNER_MEMBER', 'REGULATOR', 'API_CLIENT']
const PENDING = 'APPROVAL_PENDING'

interface Props {
  title: string
  /** The role that is changed, or that a new one begins as. */
  role: RoleData | undefined
  isNew: boolean
  catalogue: readonly Info[]
  again: () => void
}

/** Names, kinds and permissions of a role; what is of high risk is counted, and others approve it first. */
export function RoleForm({ title, role, isNew, catalogue, again }: Props) {
  const { t } = useTranslation()
  const go = useNavigate()
  const maySimulate = useCan('permissions:simulate')
  const [form] = Form.useForm<Values>()
  const [cells, setCells] = useState<Cells>(() => cellsOf(role?.permissions ?? []))
  const [version, setVersion] = useState(role?.version ?? 1)
  const said = saidBy(cells)
  const sending = useSending<Values, { key: string }>(form, {
    send: ({ key = '', nameZh, nameEn, kinds: held, reason }) => {
      const told = { nameZh, nameEn, kinds: held, reason, permissions: said }
      return isNew
        ? send(RoleCreateDocument, 'roleCreate', { input: { ...told, key, clonedFrom: role?.key ?? null } })
        : send(RoleUpdateDocument, 'roleUpdate', { input: { ...told, id: role?.id ?? '', expectedVersion: version } })
    },
    onDone: (done) => {
      toast(t(isNew ? 'roles.composed' : 'roles.saved'))
      void go({ to: paths.role, params: { key: done.key } })
    },
    rename: (name) => (name[0] === 'permissions' ? ['permissions'] : name),
  })
  const pending = sending.refusal?.problem.code === PENDING
  const { allowed, high } = figuresOf(said, catalogue)
  const before = figuresOf(isNew ? [] : (role?.permissions ?? []), catalogue)
  return (
    <Page title={title} note={role && <span>{t(isNew ? 'roles.begunAs' : 'roles.changing', { name: nameOf(role) })}</span>} name={title}>
      <KitForm<Values>
        form={form}
        name="role"
        start={isNew ? { kinds: role ? [...role.kinds] : ['STAFF'] } : { nameZh: role?.nameZh ?? '', nameEn: role?.nameEn ?? '', kinds: [...(role?.kinds ?? [])] }}
        onSend={sending.send}
      >
        <div className="ph-columns ph-editor">
          <Panel title={t('roles.permissions')}>
            <Form.Item name="permissions" noStyle>
              <ScopePicker catalogue={catalogue} cells={cells} onCells={setCells} />
            </Form.Item>
            <IssueList form={form} />
          </Panel>
          <Panel title={t('roles.one')}>
            {isNew && <Field.Text name="key" label={t('roles.key')} hint={t('roles.keyHint')} most={32} autoFocus />}
            <Field.Text name="nameZh" label={t('roles.nameZh')} most={40} />
            <Field.Text name="nameEn" label={t('roles.nameEn')} most={60} />
            <Form.Item name="kinds" label={t('roles.kinds')} rules={[{ required: true, message: t('common.required') }]}>
              <Kinds />
            </Form.Item>
            <Field.Text name="reason" label={t('roles.reason')} hint={t('roles.reasonHint')} most={200} rows={2} />
            <p role="status">{t('roles.sum', { allowed, high })}</p>
            {high > before.high && <Note tone="waiting">{t('roles.needsApproval')}</Note>}
            {pending ? <Note tone="moving">{t('roles.pending')}</Note> : <Answer sending={sending} counts />}
            {sending.conflict !== undefined && (
              <Note
                tone="failed"
                action={
                  <button
                    type="button"
                    className="ph-btn"
                    onClick={() => {
                      setVersion(sending.conflict ?? version)
                      again()
                    }}
                  >
                    {t('roles.takeVersion', { version: sending.conflict })}
                  </button>
                }
              >
                {t('problem.VERSION_CONFLICT')}
              </Note>
            )}
            <Send busy={sending.busy} done={pending} verb={t(isNew ? 'roles.compose' : 'roles.save')} refusal={sending.refusal}
              onBack={() => void (role && !isNew ? go({ to: paths.role, params: { key: role.key } }) : go({ to: paths.permissions }))}
            />
          </Panel>
        </div>
      </KitForm>
      {role && !isNew && maySimulate && <Effect roleKey={role.key} said={said} />}
    </Page>
  )
}

interface KindsProps {
  id?: string
  value?: UserKind[]
  onChange?: (held: UserKind[]) => void
}

/** Boxes of which at least one is ticked. */
function Kinds({ id = '', value = [], onChange }: KindsProps) {
  const { t } = useTranslation()
  return (
    <div id={id} className="ph-kinds" role="group" aria-label={t('roles.kinds')}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={value.includes(kind)}
          onChange={(event) => onChange?.(kinds.filter((one) => (one === kind ? event.target.checked : value.includes(one))))}
        >
          {userKindWord(kind)}
        </Checkbox>
      ))}
    </div>
  )
}

/** What the platform says of single permissions stands beneath the list they are ticked in. */
function IssueList({ form }: { form: ReturnType<typeof Form.useForm<Values>>[0] }) {
  return (
    <Form.Item noStyle shouldUpdate>
      {() => {
        const errors = form.getFieldError('permissions')
        return errors.length === 0 ? null : (
          <Note tone="failed">
            {errors.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Note>
        )
      }}
    </Form.Item>
  )
}

interface SendProps {
  busy: boolean
  done: boolean
  verb: string
  refusal: Parameters<typeof useVerb>[1]
  onBack: () => void
}

function Send({ busy, done, verb, refusal, onBack }: SendProps) {
  const { t } = useTranslation()
  const text = useVerb(verb, refusal)
  return (
    <div className="ph-actions">
      {!done && (
        <button type="submit" className="ph-btn" data-primary disabled={busy}>
          {text}
        </button>
      )}
      <button type="button" className="ph-btn" onClick={onBack}>
        {t(done ? 'roles.back' : 'common.cancel')}
      </button>
    </div>
  )
}
