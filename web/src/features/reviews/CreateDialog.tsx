import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, send } from '../../app/form/send'
import { paths } from '../../app/paths'
import { reviewScopes } from '../../app/reviewSearch'
import { useRoleNames } from '../../app/roles/names'
import { AccessReviewCreateDocument, AccessReviewPreviewDocument, type AccessReviewScopeInput } from '../../gql/graphql'
import { date, shiftDay, startOfDay } from '../../kit/format'
import { Answer, ChoiceField, Ending, KitForm, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { toast } from '../../kit/toast'
import { ManyField } from './ManyField'
import { UnitField } from './UnitField'
import { scopeWord } from './words'

interface Values {
  name: string
  scope: AccessReviewScopeInput['scope']
  unitId?: string
  heldRoles?: string[]
  kinds?: AccessReviewScopeInput['kinds'] & string[]
  dueOn: string
}

const kinds = ['STAFF', 'PARTNER_MEMBER', 'REGULATOR', 'API_CLIENT'] as const
const LONGEST_NAME = 80
const DUE_DAYS = 14
const PAUSE_MS = 250

function scopeOf({ scope, unitId, heldRoles, kinds }: Values): AccessReviewScopeInput {
  return {
    scope,
    unitId: scope === 'UNIT' ? unitId : undefined,
    heldRoles: scope === 'ROLES' ? heldRoles : undefined,
    kinds: scope === 'KINDS' ? kinds : undefined,
  }
}

/** Drafts a review: whose roles, until when, and how many that will be before anything is made. */
export default function CreateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [form] = Form.useForm<Values>()
  const [first] = useState<Values>(() => ({ name: '', scope: 'ALL', dueOn: shiftDay(date(new Date().toISOString()), DUE_DAYS) }))
  const [values, setValues] = useState(first)
  const roles = useRoleNames().filter((role) => role.kinds.some((kind) => kind !== 'CUSTOMER'))
  const preview = usePreviewed(values)
  const sending = useSending<Values, { id: string; number: string }>(form, {
    send: (given, idempotencyKey) =>
      send(AccessReviewCreateDocument, 'accessReviewCreate', {
        input: { ...scopeOf(given), name: given.name, dueAt: startOfDay(shiftDay(given.dueOn, 1)), idempotencyKey },
      }),
    onDone: (made) => {
      toast(t('reviews.dialog.created', { number: made.number }))
      onClose()
      void go({ to: paths.review, params: { id: made.id } })
    },
    rename: (name) => (name[0] === 'dueAt' ? ['dueOn'] : name),
  })
  const chosen = values.scope
  return (
    <Layer open title={t('reviews.dialog.title')} footer={null} onCancel={onClose} mask={{ closable: false }} width={520} className="ph-dialog">
      <KitForm<Values> form={form} name="review" start={first} onSend={sending.send} onEdit={setValues}>
        <Answer sending={sending} />
        <TextField<Values> name="name" label={t('reviews.name')} hint={t('reviews.dialog.nameHint')} most={LONGEST_NAME} least={2} autoFocus />
        <ChoiceField<Values> name="scope" label={t('reviews.dialog.scope')} choices={reviewScopes.map((value) => ({ value, label: scopeWord(value) }))} />
        {chosen === 'UNIT' && <UnitField name="unitId" label={t('reviews.unit')} hint={t('reviews.dialog.unitHint')} />}
        {chosen === 'ROLES' && <ManyField name="heldRoles" label={t('reviews.dialog.roles')} choices={roles.map(({ key, words }) => ({ value: key, label: words }))} />}
        {chosen === 'KINDS' && (
          <ManyField name="kinds" label={t('reviews.dialog.kinds')} choices={kinds.map((value) => ({ value, label: t(`userKind.${value}`) }))} />
        )}
        <Form.Item name="dueOn" label={t('reviews.dialog.due')} extra={t('reviews.dialog.dueHint')} rules={[{ required: true, message: t('issue.REQUIRED') }]}>
          <input type="date" className="ph-select" />
        </Form.Item>
        <p role="status" className="ph-previewed">
          {preview && (preview.entries === 0 ? t('reviews.dialog.previewNone') : t('reviews.dialog.preview', preview))}
        </p>
        <Ending verb={t('reviews.dialog.submit')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}

/** How much it will be, asked a moment after the last change; nothing where the scope is not complete. */
function usePreviewed(values: Values): { entries: number; people: number } | undefined {
  const [known, setKnown] = useState<{ of: string; entries: number; people: number }>()
  const input = scopeOf(values)
  const complete = input.scope === 'ALL' || Boolean(input.unitId) || Boolean(input.heldRoles?.length) || Boolean(input.kinds?.length)
  const of = JSON.stringify(input)
  useEffect(() => {
    if (!complete) {
      return undefined
    }
    let stale = false
    const timer = window.setTimeout(() => {
      void ask(AccessReviewPreviewDocument, 'accessReviewPreview', { input: JSON.parse(of) as AccessReviewScopeInput }).then((outcome) => {
        if (!stale && outcome.kind === 'done') {
          setKnown({ of, ...outcome.done })
        }
      })
    }, PAUSE_MS)
    return () => {
      stale = true
      window.clearTimeout(timer)
    }
  }, [of, complete])
  return complete && known?.of === of ? known : undefined
}
