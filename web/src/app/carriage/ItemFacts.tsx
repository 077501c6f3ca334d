import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ItemFieldsFragment } from '../../gql/graphql'
import { Badge, Facts, Han, None, Panel, Time, type Fact } from '../../kit/basics'
import { count, date, shortDateTime } from '../../kit/format'
import { Deadline } from '../../kit/detail/Deadline'
import { eventWord } from '../words/shipments'

interface Measured {
  lengthMm: number
  widthMm: number
  heightMm: number
}

export function sizeWords(size: Measured, t: TFunction): string {
  return t('item.sizeMm', { length: count(size.lengthMm), width: count(size.widthMm), height: count(size.heightMm) })
}

/** By when it should be there, once it was promised and while nobody is past caring. */
export function PromiseBadge({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation()
  const over = ['RETURNING', 'RETURNED', 'CANCELLED', 'UNDELIVERABLE'].includes(item.status)
  if (!item.promisedOn || over) {
    return null
  }
  return (
    <Deadline
      day={item.promisedOn}
      label={t('detail.promised')}
      basis={t('detail.promisedBasis')}
      metOn={item.deliveredAt ? date(item.deliveredAt) : undefined}
    />
  )
}

function grams(value: number | null | undefined, t: TFunction): string {
  return value == null ? t('common.none') : t('order.grams', { weight: count(value) })
}

function checked(needed: boolean, at: string | null | undefined, words: { done: 'item.identityChecked' | 'item.inspected'; needed: 'item.identityNeeded' | 'item.inspectionNeeded' }, t: TFunction) {
  if (at) {
    return <Badge tone="done">{t(words.done, { at: shortDateTime(at) })}</Badge>
  }
  return needed ? <Badge tone="waiting">{t(words.needed)}</Badge> : t('item.notNeeded')
}

/** What was found, and is still to be done, when the item is taken in. */
export function Acceptance({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation()
  const facts: Fact[] = [
    { label: t('item.acceptedAt'), value: item.acceptedAt ? <Time at={item.acceptedAt} /> : t('item.notAccepted') },
    {
      label: t('item.weights'),
      value: <span className="ph-num">{`${grams(item.weightGrams, t)} / ${grams(item.acceptedWeightGrams, t)}`}</span>,
    },
    { label: t('item.paidGrams'), value: grams(item.paidGrams, t) },
    { label: t('item.size'), value: item.size ? <span className="ph-num">{sizeWords(item.size, t)}</span> : <None /> },
    {
      label: t('item.identity'),
      value: checked(item.needsIdentity, item.identityCheckedAt, { done: 'item.identityChecked', needed: 'item.identityNeeded' }, t),
    },
    {
      label: t('item.inspection'),
      value: checked(item.needsInspection, item.inspectedAt, { done: 'item.inspected', needed: 'item.inspectionNeeded' }, t),
    },
  ]
  return (
    <Panel title={t('item.acceptance')}>
      <Facts items={facts} columns={2} />
    </Panel>
  )
}

/** Who took it, and what the office knows besides: attempts, flags, where it was last seen. */
export function Proof({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('item.proof')}>
      {item.deliveredAt ? (
        <Facts
          items={[
            { label: t('item.signer'), value: item.signer ? <Han>{item.signer}</Han> : <None /> },
            { label: t('item.relation'), value: item.signerRelation ? t(`signerRelation.${item.signerRelation}`) : <None /> },
            { label: t('item.deliveredAt'), value: <Time at={item.deliveredAt} /> },
          ]}
        />
      ) : (
        <p className="ph-quiet">{t('item.noProof')}</p>
      )}
    </Panel>
  )
}

/** Where it stands for those who look for it. */
export function Whereabouts({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('item.flags')}>
      <p className="ph-flags">
        <Flags item={item} />
      </p>
      <Facts
        items={[
          { label: t('item.attempts'), value: count(item.attempts) },
          { label: t('item.lastSeen'), value: item.lastPlace ? <Han>{item.lastPlace}</Han> : <None /> },
          {
            label: t('item.lastEvent'),
            value: item.lastEventCode ? (
              <>
                {eventWord(item.lastEventCode)} <Time at={item.lastEventAt} short />
              </>
            ) : (
              <None />
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Flags({ item }: { item: ItemFieldsFragment }) {
  const { t } = useTranslation()
  if (!item.stale && !item.late) {
    return <span className="ph-quiet">{t('item.noFlags')}</span>
  }
  return (
    <>
      {item.stale && <Badge tone="failed">{t('item.stale')}</Badge>} {item.late && <Badge tone="waiting">{t('item.late')}</Badge>}
    </>
  )
}
