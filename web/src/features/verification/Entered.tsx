import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VerificationRevealDocument, type ReviewFieldsFragment } from '../../gql/graphql'
import { useMutation } from '../../graphql/hooks'
import { Facts, Han, None, Panel, Time, type Fact } from '../../kit/basics'
import { problemSentence } from '../../kit/problems'
import { toast } from '../../kit/toast'
import { documentWord, reasonWord } from './words'

/** What the applicant entered: masked, and in clear for a look that is on record. */
export function Entered({ found }: { found: ReviewFieldsFragment }) {
  const { t } = useTranslation()
  const [{ fetching }, reveal] = useMutation(VerificationRevealDocument)
  const [clear, setClear] = useState<{ name: string; number: string; legalRepresentative?: string | null }>()
  const onReveal = async () => {
    const { data } = await reveal({ input: { id: found.id } })
    const outcome = data?.verificationReveal
    if (outcome?.__typename === 'VerificationSubject') {
      setClear(outcome)
    } else {
      toast(problemSentence({ code: outcome?.code ?? 'UNKNOWN' }), 'failed')
    }
  }
  const organisation = found.kind === 'ORGANISATION'
  const facts: Fact[] = [
    { label: t(organisation ? 'verification.organisation' : 'verification.name'), value: <Han>{clear?.name ?? found.nameMasked}</Han> },
    { label: t(organisation ? 'verification.creditCode' : 'verification.number'), value: <span className="ph-num">{clear?.number ?? found.numberMasked}</span> },
    ...(clear?.legalRepresentative ? [{ label: t('verification.representative'), value: <Han>{clear.legalRepresentative}</Han> }] : []),
    { label: t('verification.documentType'), value: documentWord(found.documentType) },
    { label: t('verification.documentEndsOn'), value: found.documentEndsOn ?? <None /> },
    { label: t('review.applicant'), value: found.applicant ? <Han>{found.applicant.displayName}</Han> : <None /> },
    { label: t('verification.submittedAt'), value: <Time at={found.submittedAt} /> },
    ...(found.firstReviewer ? [{ label: t('review.first'), value: <Han>{found.firstReviewer.displayName}</Han> }] : []),
    ...(found.reason ? [{ label: t('verification.reason'), value: reasonWord(found.reason) }] : []),
    ...(found.note ? [{ label: t('verification.note'), value: found.note }] : []),
    ...(found.answer ? [{ label: t('verification.message'), value: found.answer }] : []),
  ]
  return (
    <Panel
      title={t('review.compare')}
      extra={
        found.isMine &&
        !clear && (
          <button type="button" className="ph-btn" disabled={fetching} onClick={() => void onReveal()}>
            {t('review.reveal')}
          </button>
        )
      }
    >
      <Facts items={facts} />
      {found.isMine && <p className="ph-quiet">{t('review.revealNote')}</p>}
    </Panel>
  )
}
