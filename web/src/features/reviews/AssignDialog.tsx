import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { AccessReviewAssignDocument, AccessReviewFiguresDocument, ReviewersFindDocument, type AccessReviewFieldsFragment } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { useQuery } from '../../graphql/hooks'
import { persisted } from '../../graphql/persisted'
import { Answer, ChoiceField, Ending, KitForm, type Outcome, TextField, useSending } from '../../kit/form'
import { Layer } from '../../kit/Layer'
import { Note } from '../../kit/ProblemNote'

interface Props {
  review: AccessReviewFieldsFragment
  onDone: () => void
  onStale: () => void
  onClose: () => void
}

interface Values {
  unitId?: string
  reviewer?: string
}

/** Roles that are tied to no unit, among the choices of units. */
const NOWHERE = '-'
const LONGEST_NAME = 80

/** Says who decides about what is open in a unit; found by their whole name, as accounts are. */
export function AssignDialog({ review, onDone, onStale, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [{ data }] = useQuery({ query: AccessReviewFiguresDocument, variables: { id: review.id }, requestPolicy: 'cache-and-network' })
  const units = (data?.accessReviewStatistics?.byUnit ?? []).map((part) => ({
    value: part.unitId ?? NOWHERE,
    label: `${part.unitName ?? t('reviews.noUnit')} · ${t('reviews.ofTotal', { undecided: part.undecided, total: part.total })}`,
  }))
  const sending = useSending<Values, object>(form, {
    send: async ({ unitId, reviewer }): Promise<Outcome<object>> => {
      const reviewerId = reviewer ? await keyOf(reviewer) : undefined
      if (reviewer && !reviewerId) {
        form.setFields([{ name: 'reviewer', errors: [t('reviews.assignUnknown')] }])
        return { kind: 'issues', issues: [] }
      }
      const input = { id: review.id, expectedVersion: review.version, unitId: unitId === NOWHERE ? undefined : unitId, reviewerId }
      const outcome = await send(AccessReviewAssignDocument, 'accessReviewAssign', { input })
      if (outcome.kind === 'conflict') {
        onStale()
      }
      return outcome
    },
    onDone,
    rename: (name) => (name[0] === 'reviewerId' ? ['reviewer'] : name),
  })
  return (
    <Layer open title={t('reviews.do.accessReviewAssign.title')} footer={null} onCancel={onClose} mask={{ closable: false }} width={480} className="ph-dialog">
      <p>{t('reviews.do.accessReviewAssign.text')}</p>
      <KitForm<Values> form={form} name="assign" onSend={sending.send}>
        <Answer sending={sending} />
        {sending.conflict !== undefined && <Note tone="failed">{t('problem.VERSION_CONFLICT')}</Note>}
        <ChoiceField<Values> name="unitId" label={t('reviews.assignUnit')} choices={units} autoFocus />
        <TextField<Values> name="reviewer" label={t('reviews.assignName')} hint={t('reviews.assignHint')} most={LONGEST_NAME} optional />
        <Ending verb={t('reviews.do.accessReviewAssign.verb')} busy={sending.busy} onCancel={onClose} />
      </KitForm>
    </Layer>
  )
}

async function keyOf(name: string): Promise<string | undefined> {
  const found = await client.query(persisted(ReviewersFindDocument), { search: name }, { requestPolicy: 'network-only' }).toPromise()
  return found.data?.users.nodes[0]?.id
}
