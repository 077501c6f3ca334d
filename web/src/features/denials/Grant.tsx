import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths'
import { rightsReason } from '../../app/words/reasons'
import { roleWord } from '../../app/words/roles'
import { RolesGrantingDocument, type RolesGrantingQuery } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { outcomeOf } from '../../graphql/outcome'
import { Badge, Han, Mono, Skeleton } from '../../kit/basics'
import { Layer } from '../../kit/Layer'
import { Note, ProblemNote } from '../../kit/ProblemNote'
import './denials.css'

interface Props {
  permission: string
  user: { id: string; displayName: string }
}

type Offer = Extract<RolesGrantingQuery['rolesGranting'], { __typename: 'RoleOffers' }>['offers'][number]

/** The roles that would give what is missing; choosing one leads to the grant, which is asked about there. */
export function Grant(props: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="ph-btn" onClick={() => setOpen(true)}>
        {t('denials.grant')}
        <span className="ph-sr"> {props.permission}</span>
      </button>
      {open && (
        <Layer
          open
          title={t('denials.grantTitle')}
          width={640}
          className="ph-dialog"
          okText={t('common.close')}
          cancelButtonProps={{ hidden: true }}
          onOk={close}
          onCancel={close}
        >
          <p>
            <Han>{props.user.displayName}</Han> · <Mono>{props.permission}</Mono>
          </p>
          <Offers {...props} />
        </Layer>
      )}
    </>
  )
}

function Offers({ permission, user }: Props) {
  const { t } = useTranslation()
  const [result] = useQuery({ query: RolesGrantingDocument, variables: { permission, userId: user.id }, requestPolicy: 'network-only' })
  if (!result.data && !result.error) {
    return <Skeleton rows={4} />
  }
  const outcome = outcomeOf(result, 'rolesGranting')
  if (outcome.kind !== 'done') {
    return <ProblemNote problem={outcome.kind === 'refused' ? outcome.problem : { code: 'NOT_FOUND' }} />
  }
  if (outcome.done.offers.length === 0) {
    return <Note tone="waiting">{t('denials.noRole')}</Note>
  }
  return (
    <ul className="ph-offers">
      {outcome.done.offers.map((offer) => (
        <li key={offer.role}>
          <OneOffer offer={offer} userId={user.id} />
        </li>
      ))}
    </ul>
  )
}

function OneOffer({ offer, userId }: { offer: Offer; userId: string }) {
  const { t } = useTranslation()
  const possible = offer.problems.length === 0
  return (
    <>
      <div>
        <strong>{roleWord(offer.role)}</strong> <Mono>{offer.role}</Mono>{' '}
        <small>{offer.scopes.map((scope) => t(`why.scope.${scope}`)).join(t('why.between'))}</small>
        {offer.isHeld && <Badge tone="neutral">{t('denials.heldElsewhere')}</Badge>}
        {offer.problems.map((problem) => (
          <p key={problem.code} className="ph-offer-problem">
            {rightsReason(problem)}
          </p>
        ))}
        {offer.extra.length === 0 ? (
          <p className="ph-quiet">{t('denials.nothingElse')}</p>
        ) : (
          <details>
            <summary>{t('denials.extra', { count: offer.extra.length })}</summary>
            <ul className="ph-permissions">
              {offer.extra.map((one) => (
                <li key={one}>
                  <Mono>{one}</Mono>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {possible && (
        <Link className="ph-btn" to={paths.user} params={{ id: userId }} search={{ assign: offer.role }}>
          {t('denials.choose')}
          <span className="ph-sr"> {roleWord(offer.role)}</span>
        </Link>
      )}
    </>
  )
}
