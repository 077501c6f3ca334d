import { useTranslation } from 'react-i18next'
import { PermissionWhyDocument, type PermissionWhyQuery } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { outcomeOf } from '../../graphql/outcome'
import { Badge, Han, Mono, Skeleton } from '../../kit/basics'
import { Layer } from '../../kit/Layer'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import { issueSentence } from '../../kit/problems'
import type { WhyQuestion } from '../../kit/why'
import { useViewer } from '../session'
import { rightsReason } from '../words/reasons'
import { roleWord } from '../words/roles'
import { GroundTable } from './GroundTable'
import './why.css'

export type Explained = Extract<PermissionWhyQuery['permissionExplain'], { __typename: 'PermissionExplanation' }>

/** Why somebody may or may not: the answer first, then what it rests on, then who could change it. */
export default function WhyDialog({ question, onClose }: { question: WhyQuestion; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Layer
      open
      title={t('why.title')}
      width={720}
      className="ph-dialog"
      okText={t('common.close')}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      <Answered question={question} />
    </Layer>
  )
}

function Answered({ question: { permission, userId, objectId } }: { question: WhyQuestion }) {
  const { t } = useTranslation()
  const [result] = useQuery({
    query: PermissionWhyDocument,
    variables: { permission, userId, objectId },
    requestPolicy: 'network-only',
  })
  if (!result.data && !result.error) {
    return <Skeleton rows={5} />
  }
  const outcome = outcomeOf(result, 'permissionExplain')
  if (outcome.kind === 'done') {
    return <Explanation found={outcome.done} />
  }
  if (outcome.kind === 'issues') {
    return <Note tone="failed">{outcome.issues.map(issueSentence).join(' ')}</Note>
  }
  return outcome.kind === 'refused' && outcome.problem.code !== 'NOT_FOUND' ? (
    <ProblemNote problem={outcome.problem} />
  ) : (
    <Note tone="waiting">{t('why.absent')}</Note>
  )
}

function Explanation({ found }: { found: Explained }) {
  const { t } = useTranslation()
  const mine = useViewer()?.user?.id === found.userId
  return (
    <div className="ph-why">
      <p className="ph-why-answer">
        <Badge tone={found.allowed ? 'done' : 'failed'}>{t(found.allowed ? 'why.may' : 'why.mayNot')}</Badge>
        <span>{mine ? t('why.you') : <Han>{found.displayName}</Han>}</span>
        <Mono>{found.permission}</Mono>
        {found.columns && <small>{t('why.ofObject')}</small>}
      </p>
      {found.reasons.length > 0 && (
        <ul className="ph-why-reasons">
          {found.reasons.map((reason, index) => (
            <li key={`${reason.code}-${String(index)}`}>{rightsReason(reason)}</li>
          ))}
        </ul>
      )}
      <h2>{t('why.grounds')}</h2>
      {found.grounds.length > 0 ? <GroundTable grounds={found.grounds} /> : <p className="ph-quiet">{t('why.noGrounds')}</p>}
      {found.columns && <Columns columns={found.columns} />}
      {!found.allowed && <WhoGives found={found} />}
    </div>
  )
}

function Columns({ columns }: { columns: NonNullable<Explained['columns']> }) {
  const { t } = useTranslation()
  return (
    <>
      <h2>{t('why.columns')}</h2>
      {columns.length === 0 ? (
        <p className="ph-quiet">{t('why.noColumns')}</p>
      ) : (
        <ul className="ph-why-list">
          {columns.map((one) => (
            <li key={one.column}>
              {t(`why.scope.${one.scope}`)} <Mono>{one.column}</Mono>
              {one.isEmpty && <small> {t('why.emptyColumn')}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Roles that have it, and whom to ask for one. It says what would help, never that it will be given. */
function WhoGives({ found }: { found: Explained }) {
  const { t } = useTranslation()
  const suiting = found.giving.filter((one) => one.suitsKind)
  return (
    <>
      <h2>{t('why.giving')}</h2>
      {suiting.length === 0 ? (
        <p className="ph-quiet">{t('why.noneGives')}</p>
      ) : (
        <ul className="ph-why-list">
          {suiting.map((one) => (
            <li key={one.role}>
              {roleWord(one.role)} <small>{one.scopes.map((scope) => t(`why.scope.${scope}`)).join(t('why.between'))}</small>
              {one.isHeld && <small> {t('why.held')}</small>}
            </li>
          ))}
        </ul>
      )}
      {found.granting.length > 0 && <p>{t('why.granting', { roles: found.granting.map(roleWord).join(t('why.between')) })}</p>}
    </>
  )
}
