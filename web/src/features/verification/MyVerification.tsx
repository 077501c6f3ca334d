import { useTranslation } from 'react-i18next'
import { LoadFailure } from '../../app/LoadFailure'
import { useViewer } from '../../app/session'
import { MyVerificationDocument, type MyVerificationQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Facts, Panel, Skeleton } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { money } from '../../kit/format'
import { Certificates } from './Certificates'
import { MyCase } from './MyCase'
import { OrganisationForm, PersonForm } from './SubmitForms'
import './verification.css'
import { factorWord, levelWord } from './words'

const OPEN = ['SUBMITTED', 'IN_REVIEW', 'HALF_APPROVED', 'NEEDS_INFO']

/** The account's own page: how surely one is known, what is under way, and what to submit for more. */
export default function MyVerification() {
  const { t } = useTranslation()
  const who = useViewer()
  const [{ data, error }, again] = useQuery({
    query: MyVerificationDocument,
    variables: { applicant: who?.user?.id ?? '' },
    requestPolicy: 'cache-and-network',
  })
  const found = useLast(data)
  const reload = () => again({ requestPolicy: 'network-only' })
  const cases = found?.verifications.nodes
  const isOpen = (kind: string) => cases?.some((one) => one.kind === kind && OPEN.includes(one.state)) ?? true
  return (
    <Page title={t('verification.title')}>
      {error && !found && <LoadFailure problem={problemOf(error)} permission="verifications:submit" onRetry={reload} />}
      {!found && !error && <Skeleton />}
      {found && cases && (
        <div className="ph-columns">
          <div className="ph-stack">
            <Panel title={t('verification.cases')}>
              {cases.length === 0 && <Empty icon="user" title={t('verification.noCases')}>{t('verification.noCasesText')}</Empty>}
              {cases.map((one) => (
                <MyCase key={`${one.id}:${one.version}`} found={one} onDone={reload} />
              ))}
            </Panel>
            {!isOpen('PERSON') && <PersonForm onDone={reload} />}
            {!isOpen('ORGANISATION') && <OrganisationForm onDone={reload} />}
          </div>
          <div className="ph-stack">
            <Assurance found={found.assurance} />
            <Certificates certificates={found.certificates.nodes} onDone={reload} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Assurance({ found }: { found: MyVerificationQuery['assurance'] }) {
  const { t } = useTranslation()
  const { limits } = found
  const [next] = found.next
  return (
    <Panel title={t('verification.level')}>
      <p className="ph-level">
        <strong>{levelWord(found.level)}</strong>
      </p>
      <p>{t(`verification.levelOpens.${found.level}`)}</p>
      <Facts
        items={[
          { label: t('verification.factors'), value: found.factors.map(factorWord).join(' · ') },
          {
            label: next ? `${t('verification.next')} ${levelWord(next.level)}` : t('verification.next'),
            value: next ? next.missing.map(factorWord).join(' · ') : t('verification.highest'),
          },
          {
            label: t('verification.accountClass'),
            value: limits ? (
              <>
                {limits.accountClass} · {t(`verification.most${limits.period}`, { amount: money(limits.most) })} ·{' '}
                {limits.daily ? t('verification.daily', { amount: money(limits.daily) }) : t('verification.dailyOpen')}
              </>
            ) : (
              t('verification.noAccount')
            ),
          },
        ]}
      />
    </Panel>
  )
}

